"""What befell whom, word by word, before anybody is counted.

The words that name a lot (`lots`) and who undergoes a verb (`undergoers`) come first; rescues that failed (`rescues`) and who is
in care and lives (`care`) stand on them, and `blows` reads all of it off a report's tree.
"""
