"""The sentences of the screens, one module per screen."""
