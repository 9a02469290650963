"""Our own routes and middleware around Streamlit: sign-in, downloads, headers."""
