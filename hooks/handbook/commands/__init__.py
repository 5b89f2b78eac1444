# Doors, like `cli` that names them: one module a command, loaded when the command is run. They look
# at the current folder, draw progress and set exit codes; everything else happens in the core.
"""What each command does."""
