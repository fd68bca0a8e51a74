"""Running the notebooks, and the tests of them."""
