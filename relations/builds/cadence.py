"""How often a report is to be made: a cadence in the syntax of cron, in a time zone."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

UTC_NAME = "UTC"


@dataclass(frozen=True)
class Cadence:
    """Five fields of cron (minute, hour, day of the month, month, day of the week), in a time zone.

    Where the clock is put forward, a time that is skipped comes right after; where it is put back, a time comes once. As Debian's cron has it.
    """

    cron: str
    zone: str = UTC_NAME

    def faults(self) -> Iterator[str]:
        """Yield what is wrong with it."""
        from cronsim import CronSim, CronSimError

        try:
            ZoneInfo(self.zone)
        except (LookupError, ValueError, OSError):
            yield f"no time zone '{self.zone}'; write one of the tz database, such as \"Europe/Berlin\""
        try:
            next(CronSim(self.cron, datetime.now(UTC)))
        except (CronSimError, StopIteration):
            yield (
                f"the schedule '{self.cron}' is no cron expression that comes to pass; write minute, hour, day of the month, month and day "
                'of the week, such as "0 6 * * 1" for Mondays at six'
            )

    def last(self, moment: datetime) -> datetime:
        """Return its last time up to a moment, that included, in UTC."""
        from cronsim import CronSim

        after = moment.replace(second=0, microsecond=0) + timedelta(minutes=1)
        return next(CronSim(self.cron, after.astimezone(ZoneInfo(self.zone)), reverse=True)).astimezone(UTC)

    def following(self, moment: datetime) -> datetime:
        """Return its next time after a moment, in UTC."""
        from cronsim import CronSim

        return next(CronSim(self.cron, moment.astimezone(ZoneInfo(self.zone)))).astimezone(UTC)
