"""What the program does, one use a module; composes everything below it.

``transcripts`` reads, ``reviewing`` reviews, ``labelling`` labels lines,
``models`` trains and loads, ``evaluating`` measures. Nothing is imported here,
so that each use costs only what it needs.
"""
