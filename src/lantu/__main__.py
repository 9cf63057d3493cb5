"""`python -m lantu` is the command `lantu`."""

from lantu.cli import main

if __name__ == "__main__":
    main()
