"""The timetable of the departments. It comes with a later release; this module keeps its place.

When it comes it will be the only module, besides the command line and the web pages, that knows all departments:
job kinds, planning and claiming of runs.
"""
