"""The pieces of the register of uses: a card per permission, and the page of one."""
