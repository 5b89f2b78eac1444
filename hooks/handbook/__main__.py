"""`python -m handbook`."""

from handbook.cli import main

if __name__ == "__main__":  # a process that the preview starts imports this file too
    main()
