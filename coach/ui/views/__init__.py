"""One script a page, read from top to bottom by the server each time a page is shown."""
