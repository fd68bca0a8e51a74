"""The app: pages in the user's own browser, from a server on their own machine.

Shows what ``service`` works out, and takes what people say about it. Does no
reading, counting or labelling of its own, and knows nothing of the command line.
"""
