"""Two contents of a proposal beside each other."""
