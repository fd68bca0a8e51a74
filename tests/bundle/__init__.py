"""The zip file for people without a command line."""
