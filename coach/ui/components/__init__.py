"""Functions that draw one thing onto a page."""
