"""The script that Streamlit runs for every screen; all it does is draw the frame."""

from toets.ui import frame

frame.show()
