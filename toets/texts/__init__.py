"""All Dutch wording for what the user reads, made from the facts of the domain and of the errors."""
