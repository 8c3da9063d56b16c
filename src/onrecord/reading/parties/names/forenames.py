"""Given names that tell man or woman, in plain lower case: common ones of many languages, those that are both left out.

A name only weighs where no title, kinship or pronoun says more. Korean and Chinese given names tell too little to be here.
"""

_MEN = frozenset(
    "aaron abdul abdullah adam adrian ahmad ahmed alan albert alberto alejandro alexander alfred ali allen alvin amir anderson andre andreas"
    " andres andrew andrzej andy angus anthony antoine anton antonio antony arnold arthur asif atif barack barry bart bashar ben benjamin bernard"
    " bernd bernie bill billy bob boris brad bradley brandon brendan brent brett brian bruce bryan bruno bryce byron caleb calvin carl carlos cesar charles"
    " charlie chester chris christian christoph christopher chuck clarence claude clayton clifford clint clive colin connor corey craig cristiano"
    " curtis cyril dale damian damien dan daniel darren darryl dave david dean denis dennis derek derrick devin dexter diego dimitri dirk dmitri dmitry"
    " dmytro don donald doug douglas duncan dustin dwayne dwight earl eddie edgar eduardo edward edwin eli elijah elliot elon emanuel emile emmanuel"
    " enrique eric erik ernest ernesto ethan eugene evan evgeny fabian fabio farhan federico felipe felix ferdinand fernando floyd francesco francisco"
    " francis franck francois frank franklin franz fred freddie frederick fuad gabriel gareth garrett gary gavin gene geoffrey geoff george georges gerald gerard gerardo gerhard"
    " gilbert giovanni giuseppe glen glenn gonzalo gordon graham greg gregory guillermo gustavo guy hamid hans harold harry harvey hassan hector"
    " heinz henri henry herbert herman hiroshi horst howard hugh hugo hussein ian ibrahim igor ilya imran isaac isaiah ismail ivan ivo jack jackson jacob"
    " jacques jaime jake james jared jason javier jay jean-claude jean-marc jean-pierre jeff jeffrey jeremiah jeremy jermaine jerome jerry jesse jesus jim jimmy joachim"
    " joao joaquin joe joel johan johannes john johnny jon jonas jonathan jordi jorge jose josef joseph josh joshua juan juergen julian julio jurgen"
    " justin karl keith kenneth kenny kevin khalid klaus konstantin kurt kyle lance larry lars laurent lawrence leo leon leonard leonardo leonid leroy lester"
    " liam lionel lloyd logan lorenzo louis luc lucas luciano luigi luis lukas luke magnus mahmoud manfred manuel marc marcel marco marcos marcus mario mark"
    " markus marshall martin marvin massimo mateusz mathieu matt matteo matthew matthias maurice mauricio max maxim maxime mehmet melvin michael michel miguel mike mikhail"
    " milan miles milorad mitch mohamed mohammad mohammed muhammad mustafa narendra nasser nathan nathaniel neil nelson nicholas nick nicolas nicolae nigel nikola nikolai"
    " nikolay noah noel norman oleg oleksandr oliver olivier omar orlando oscar osman otto owen pablo paolo pascal patricio patrick paul paulo pavel pedro"
    " pete peter phil philip philipp philippe phillip pierre pieter piotr preston qasim rafael rahul raj rajesh ralph ramon randall randy raphael rashid raul ray raymond"
    " recep reginald rene reza ricardo richard rick ricky rob robert roberto rodney rodrigo roger roland rolf roman ron ronald ronnie ross roy ruben rudolf rudy"
    " rupert russell ryan salman salvador salvatore samuel sandro sanjay santiago saul scott sean sebastian serge sergei sergey sergio seth shane shaun shawn shinzo sid silvio"
    " simon slobodan spencer stanley stefan stefano stephane stephen sterling steve steven stuart suleiman sven tariq ted terence terrence thaddeus theodore"
    " theo thierry thomas tim timothy tobias tod todd tom tomas tommy tony travis trevor tyler tyrone ulrich umberto victor vijay viktor ville vincent vincenzo"
    " vitali vitaly vladimir volodymyr wade wallace walter warren wayne wendell werner wesley wilfred wilhelm will william willie wladimir wolfgang xavier yasser"
    " yevgeny yoshihide youssef yuri yusuf zachary".split()
)
_WOMEN = frozenset(
    "abigail ada adele adriana agnes agnieszka aisha alana alberta alejandra aleksandra alessandra alexandra alice alicia alison allison"
    " alma alyssa amal amanda amber amelia amina amy ana anastasia andrea anette angela angelica angelina anita ann anna annabel anne annette annie annika"
    " antonia anya april ariana ashley astrid audrey ava ayesha barbara beatrice beatriz becky belinda bernadette bertha beth betsy"
    " betty beverly birgit bonnie brenda bridget brigitte britney brittany camila camille candace carla carly carmen carol carole caroline carolina carolyn carrie cassandra"
    " catalina catherine cathy cecilia celeste celine charlene charlotte chelsea cheryl chloe christiane christina christine cindy claire clara claudia"
    " colette colleen connie constance consuelo cora corinne courtney cristina cynthia daisy daniela danielle daphne dawn deanna deborah debbie debra delia denise diana"
    " diane dianne dina dolores donna dora doris dorothy edith edna eileen elaine eleanor elena elisa elisabeth elise eliza elizabeth ella ellen elsa"
    " emilia emily emma erica erika erin esmeralda estelle esther ethel eugenia eunice eva evelyn fatima fatma federica felicia fiona flora florence"
    " frances francesca francine frederica frida gabriela gabriella gabrielle gail gemma genevieve georgia georgina geraldine gertrude gina gisela giulia giorgia"
    " gladys gloria grace greta gretchen guadalupe gwen gwendolyn hannah harriet hazel heather heidi helen helena helga henrietta hilary hillary holly"
    " hope ilana imelda ines ingrid irena irene irina iris isabel isabella isabelle ivana ivanka ivy jacqueline jacinda jamila jana jane janet janice"
    " janine jasmine jeanette jeanne jenna jennie jennifer jenny jessica jill joan joanna joanne jocelyn johanna josephine joy joyce juana juanita judith judy"
    " julia juliana julie juliet june kamala karen karin karina karolina kate katarina katharina katherine kathleen kathryn kathy katie katrin katrina katy kayla keiko"
    " kimberly kirsten kristen kristin kristina kristine krystal larissa latoya laura lauren laurie leah leila lena leticia lidia lila lillian lilian"
    " lily linda lindsay lisa lola loretta lorraine louisa louise lucia lucy ludmila luisa lydia lynn mabel madeleine madeline madison maggie magdalena mandy"
    " manuela mara marcela marcia margaret margarita maria mariam marian mariana marianne marie marilyn marina marine marisa marisol marjorie marlene marta"
    " martha martina mary maryam matilda maureen maya megan meghan melania melanie melinda melissa mercedes meredith mia michele michelle michiko mildred"
    " milica miranda miriam moira molly monica monique muriel myriam nadia nadine nancy naomi natalia natalie natasha nathalie nell nicole nikki nina noelle noemi"
    " nora norma olga olivia ophelia paige pamela paola patricia patsy paula paulina pauline pearl peggy penelope penny petra phoebe phyllis pilar polly"
    " priscilla rachel ramona rania rebecca regina renata renee rhonda rihanna rita roberta rosa rosalind rosario rose rosemary rosie roxanne ruth sabine sabrina"
    " sally samantha sandra sara sarah saoirse savannah scarlett selena serena sharon sheila shelley sheryl shirley sierra silvia sofia sonia sonja"
    " sophia sophie stacey stacy stella stephanie sue susan susana susanna susanne suzanne svetlana sybil sylvia tamara tania tanya tara tatiana tatyana"
    " teresa tess thelma theresa therese tiffany tina tracey trisha trudy ulrike ursula valentina valeria valerie valeska vanessa vera veronica vicky"
    " victoria viola violet virginia vivian vivien wanda wendy whitney wilhelmina wilma winifred yasmin yolanda yoko yulia yvette yvonne zainab zoe".split()
)


def told_by(forename: str) -> str | None:
    """Give "m" or "f" for a given name in plain lower case; None where it tells neither."""
    if forename in _MEN:
        return "m"
    return "f" if forename in _WOMEN else None
