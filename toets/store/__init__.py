"""The database: the only importer of sqlmodel and sqlalchemy."""
