"""What decisions and doubts are about: a mention or a claim named by its report and its words."""

from onrecord.questions.material import Material
from onrecord.record.decision import Subject, SubjectType
from onrecord.record.reading import Claim, Mention
from onrecord.record.report import Passage


def mention_subject(mention: Mention, material: Material, side: int = 0) -> Subject:
    """Return the subject that stands for a mention, on one side of what is merged or split."""
    return _subject(SubjectType.MENTION, mention, mention.kind, material, side)


def claim_subject(claim: Claim, material: Material) -> Subject:
    """Return the subject that stands for a claim."""
    return _subject(SubjectType.CLAIM, claim, claim.field, material, 0)


def _subject(sort: SubjectType, of: Mention | Claim, name: str, material: Material, side: int) -> Subject:
    report = material.report(material.homes[of.id])
    passage = of.passages[0] if of.passages else Passage(0, 0)
    return Subject(sort, report.id, name, passage, passage.of(report.text), side)
