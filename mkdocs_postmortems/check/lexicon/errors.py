"""Errors: human error by its many names, what is caused by it, and words that judge whoever made it."""

from functools import partial

from mkdocs_postmortems.check.lexicon.phrases import phrases
from mkdocs_postmortems.check.lexicon.sifted import sifted
from mkdocs_postmortems.model.expression import Expression

SLIP = phrases(r"""
    (
        mistakes?|errors?|blunders?|oversights?|negligence|carelessness|incompetence|laziness|inattention|sloppiness|recklessness
      | ignorance|typos?|lapses?( (in|of) \w+)?|misjudge?ments?|(poor|bad) \w+|failure to|failings?|refusal|misconfigurations?
      | complacency|fault|inaction|inexperience|impatience|arrogance|haste|forgetfulness|stubbornness|overconfidence|greed|hubris
      | short-sightedness|penny-pinching|indecision|hesitation|passivity|clumsiness|ineptitude|nonchalance|mishandling|mismanagement
      | lack of (\w+ ){0,1}?(
            attention|planning|preparation|coordination|foresight|urgency|commitment|care|diligence|discipline|testing|judge?ment
          | communication|competence|thoroughness|effort|caution|professionalism|oversight|ownership|interest|respect|rigou?r
          | accountability|initiative
        )
    )
""")
HUMAN_ERROR = sifted(phrases(r"""
    (?P<what>
        \b(
            human|user|operator|operational|manual|pilot|person(al|nel)?|engineer|developer|admin(istrator)?|employee|people|staff
          | operators?|dba|<H>|<T>|programmer|team|individual|technician|driver|pebkac|cockpit
          | clerical|typing|keying|data[- ]entry|transcription
        )( 's)?[ -](
            error|errors|mistakes?|oversight|negligence|incompetence|carelessness|failing|blunder|inattention|inattentiveness
          | complacency|inexperience
        )\b
      | \bfat[- ]finger\w*( (?!by|at|in|on|of|from|during)\w+)?|\bhuman (slips?|slip-?ups?|lapses?|failures?|failings?|fallibility)\b
      | \bpebkac\b|\bfinger trouble\b
      | \bhuman factor\b(?=[ .]*$)
      | \b(mis-?operation|(wrong|incorrect|faulty|mistaken|improper) (operation|action|input|entry|handling|use|command)) by (an? |the )?
        (human|person|people|user|operator|<H>)\b
    )(?!-?prone| prone| budget| handling| rate| message| messages| page| code| codes)
"""), (
    "error|mistake|oversight|negligen|incompet|careless|failing|human |blunder|inattent|complacen|inexper|finger|pebkac|human factor|"
    "misoper|mis-oper|wrong|incorrect|faulty|improper"
))
CAUSE_BEFORE = Expression(partial(phrases, r"""
    (
        \b(
            due to|caused by|because of|(attribut|ascrib|assign)\w+ (\S+ ){0,5}?to|results? of|resulted from|resulting from|stem\w* from
              |owing to|thanks to|down to
          | boil\w* down to|came from|comes from|origin\w* (in|from|with)|as a result of|through|blamed on
          | (traced|ascribed|put down) (\S+ ){0,6}?(back )?to
          | consequence of|triggered by|induced by|led by|reason (was|is|for)|case of|from|by|cause(s|d)?( (was|is|were|of \S+ \S+))?
          | (causes|factors) (included?|were|are|was)( \S+){1,40}? (and|,)|was|were|is|being|just|simply|purely|plain|pure|classic
          | simple|culprit( was| is)?|culprit :|find\w* :?|result :|category :|issue :|trigger :|determined to be|ruled|classified as
          | deemed|considered|concluded
        )\b
      | cause :|causes :|\b(conclusion|verdict|analysis|diagnosis|reason|explanation|classification|type|factors?|problem|outcome|answer
          |bottom line) :
    )( \S+){0,4}? ?$
"""))
CAUSE_AFTER = Expression(partial(phrases, r"""
    ^ (\S+ ){0,4}?(
        led to|caused|causing|was|were|is|resulted in|brought|took|triggered|broke|made|wiped|deleted|removed|erased|exposed|leaked
      | knocked|crashed|corrupted|disabled|dropped|disrupted|cut|blocked|locked|left|sent|put|opened|that led|on the part|during|when
      | while|by
    )\b
"""))
JUDGED = sifted(phrases(r"""
    \b(
        careless\w*|negligen\w+|slopp(y|ily|iness)|reckless\w*|incompeten\w+|stupid\w*|idiot\w*|foolish\w*|moron\w*|ridiculous\w*
      | irresponsibl\w+|irresponsibility|inexcusabl\w+|unprofessional\w*|clueless\w*|shoddy|half-?assed|half-?baked (work|review|job)
      | boneheaded|lazily|laziness
      | lazy(?=
            [ ](code )?(
                review|engineer|developer|operator|work|testing|attitude|assumption|thinking|people|approach|decision|admin|team|habit
                  |cop(y|ies)|shortcut|hack|excuse|handover
            )
        )
      | thoughtless\w*|inept\w*|pathetic\w*|laughabl[ey]|amateurish|unforgivabl\w+|lackadaisical|cavalier|geniuses|clowns|cowboys|slackers
      | amateur hour|clown show|keystone cops
      | (a|an) (complete |total |utter |absolute |real )?(disgrace|farce|shambles|travesty|laughing ?stock)|nitwits?|complacen\w+|dumb
      | shameful\w*|disgraceful\w*|embarrassingly|brain-?dead|common sense
      | (
            rookie|amateur|junior|silly|dumb|basic|elementary|careless|obvious|avoidable|inexcusable|simple-minded|beginner's?|schoolboy
          | lazy|avoidable|preventable human
        ) (mistake|error|blunder)s?
      | (poor|bad|terrible|questionable|lousy) judge?ment|gross(ly)? \w+
      | (lousy|terrible|awful|appalling|atrocious) (job|work|code|engineering|review|communication|decision|judge?ment|job)
      | poor(ly)? (work|workmanship|discipline|attitude|job) ?(by|from|of)
      | lack of (\w+ )?(discipline|diligence|professionalism|common sense|care|competence|effort|attention to detail|due diligence)
      | (momentary |brief )?lapses? (of|in) (attention|concentration|judge?ment|discipline|care|vigilance)|errors? (of|in) judge?ment
      | (arrogance|hubris|impatience|stubbornness|over-?confidence|egos?|greed|ineptitude|forgetfulness|indifference)(?=
            [ ](\w+ly )?(led|caused|resulted|brought|cost|made|is to blame|was the)\b)
      | sheer ignorance|ignorance|wilful\w*|willful\w*|inattentive\w*|should be ashamed|asleep at the (wheel|switch)|some genius(?! bar)
      | hare-?brained|unthinking|slipshod|slapdash|bumbling|clumsy|clumsily
      | unacceptabl[ey] (work|behaviou?r|performance|mistake|error|lapse|conduct|that ((the |an? |\w+ )?<[HT]>|nobody|no one))
      | not (rocket science|good enough)
    )(?![\w-])
"""), (
    "careless|negligen|slopp|reckless|incompet|stupid|idiot|foolish|moron|ridicul|irrespons|inexcus|unprofess|clueless|shoddy|half-|"
    "halfass|halfbak|bonehead|lazi|lazy|thoughtless|inept|pathetic|laughabl|amateur|unforgiv|lackad|cavalier|genius|clown|"
    "cowboy|slacker|keystone|disgrace|farce|shambles|travesty|laughing|nitwit|complacen|dumb|shameful|embarrass|brain|common sense|"
    "rookie|junior|silly|basic|elementary|obvious|avoidable|simple-minded|beginner|schoolboy|preventable|judg|gross|lousy|terrible|"
    "awful|appalling|atrocious|poor|lack of|ignoran|wilful|willful|inattent|ashamed|asleep|hare|unthinking|slipshod|slapdash|bumbling|"
    "clums|unacceptab|not rocket|not good|bad |lapse|error of|error in|errors of|errors in|arrogan|hubris|impatien|stubborn|confiden|ego|"
    "greed|"
        "forgetful|indiffer"
))
TECHNICAL = Expression(partial(phrases, r"""
    \b(
        laz(y|ily) (
            load\w*|evaluat\w*|initiali\w*|init\w*|migrat\w*|import\w*|creat\w*|fetch\w*|consumer\w*|propert\w*|comput\w*|connect\w*
          | reload\w*|filesystem|object\w*|delet\w*|restor\w*
        )
      | dumb (terminal|pipe|client|proxy|http|storage|load|box|switch)|sloppy (quorum|quorums|phrase)
      | gross (revenue|margin|profit|domestic|weight|merchandise|bookings|sales|domestic|volume|total)
      | stupidly (large|high|fast|simple|long)|ridiculously|ignorance is
      | ignorance of (the |this |that )?(\S+ ){1,4}?(was|is) (to be expected|inevitable|understandable|no surprise|no wonder)
      | (careless|reckless|foolish|irresponsible|sloppy|clumsy|clumsily|dumb|stupid|stupidly|pathetic|shoddy) (\w+ )?(
            defaults?|settings?|values?|timeouts?|limits?|interfaces?|uis?|forms?|layouts?|wording|protocols?|formats?|nam(es?|ing)|apis?
          | heuristics?|parsers?|algorithms?|match(er|ing)|regex\w*
        )|common sense (media|advisory)|ignorance of the (system|code)
    )
"""))
