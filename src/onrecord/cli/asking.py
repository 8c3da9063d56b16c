"""What the commands that ask share: the material of their paths, now and at an earlier time."""

from onrecord.cli.options import Wishes
from onrecord.cli.session import Session
from onrecord.cli.sheets import sheet_of
from onrecord.desk import Sheet
from onrecord.questions.material import Material
from onrecord.record.assessment import Cut
from onrecord.record.value import Moment


def material_of(wishes: Wishes) -> tuple[Session, Sheet, Material]:
    """Return the session, done, the sheet of what `wishes` name, and the material that questions are asked of."""
    at_work, sheet = sheet_of(wishes)
    return at_work, sheet, sheet.material(at_work.desk.pack)


def earlier_material(at_work: Session, sheet: Sheet, at: Moment) -> tuple[Material, Cut]:
    """Return the material of what was on record at a time, of all that is on `sheet`, and what that leaves out."""
    earlier, cut = at_work.desk.earlier(sheet.filed, at)
    return earlier.material(at_work.desk.pack), cut
