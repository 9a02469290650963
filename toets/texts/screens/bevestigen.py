"""The words of the dialogs that ask for the password again."""

PASSWORD = "Uw wachtwoord"  # noqa: S105 -- the label of the field
BACK = "Terug"
