"""`python -m tuiguang`."""

from tuiguang._launch import main

main()
