"""Puts scheduler.py into the wheel's private directory: hatchling's `sources` moves folders only."""

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class SchedulerHook(BuildHookInterface[Any]):
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "standard":  # an editable install reads the tree itself
            build_data["force_include"]["scheduler.py"] = "tuiguang/_app/scheduler.py"
