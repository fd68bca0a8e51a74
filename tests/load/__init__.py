"""Many people practising at once, each over the app's own socket and with no browser."""
