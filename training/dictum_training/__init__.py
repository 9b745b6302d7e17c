"""Trains and exports the weights in models/en. See training/README.md."""
