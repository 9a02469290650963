"""The summary of a draft and everything one can do with it: hand it in, rename it, share it, end it."""
