"""What the commands that ask share: the material of their paths."""

from onrecord.cli.options import Wishes
from onrecord.cli.session import Session
from onrecord.cli.sheets import sheet_of
from onrecord.desk import Sheet
from onrecord.questions.material import Material


def material_of(wishes: Wishes) -> tuple[Session, Sheet, Material]:
    """Return the session, done, the sheet of what `wishes` name, and the material that questions are asked of."""
    at_work, sheet = sheet_of(wishes)
    material = Material.of(sheet.brief, sheet.readings, sheet.reports, sheet.linked, at_work.desk.pack)
    return at_work, sheet, material
