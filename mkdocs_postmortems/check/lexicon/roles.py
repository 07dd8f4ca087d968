"""Roles: the words for people, teams and what is neither, by which the subject of a sentence is told. Knows no sentence."""

from functools import partial

from mkdocs_postmortems.check.lexicon.phrases import phrases
from mkdocs_postmortems.model.expression import Expression

ROLES = frozenset(
    """
    engineer engineers developer developers dev devs dba dbas admin admins administrator administrators sysadmin sysadmins on-call
    on-caller oncall oncaller on-calls intern interns contractor contractors reviewer reviewers approver approvers responder
    responders sre sres someone somebody whoever technician technicians lead leads colleague colleagues coworker coworkers co-worker
    employee employees person individual programmer programmers coder coders tester testers architect architects analyst analysts
    consultant consultants committer committers contributor contributors junior juniors newcomer newcomers newbie trainee trainees
    apprentice supervisor supervisors director directors boss bosses cto ceo vp guy guys staffer staffers freelancer freelancers hire
    hires teammate teammates superintendent volunteer volunteers member members deployer scribe commander electrician specialist
    specialists dispatcher dispatchers executive executives nurse nurses doctor doctors physician physicians surgeon surgeons
    pharmacist pharmacists clinician clinicians paramedic paramedics midwife therapist therapists practitioner practitioners
    radiographer anaesthetist clerk clerks officer officers officials caseworker caseworkers inspector inspectors foreman mechanic
    mechanics copilot cashier cashiers accountant accountants teacher teachers secretary designer designers researcher researchers
    scientist scientists student students mentor mentors moderator moderators facilitator facilitators organizer organizers organiser
    organisers captain captains instructor instructors tutor tutors professor professors lecturer lecturers trustee trustees plumber
    plumbers janitor janitors signaller signallers signalman shunter shunters stationmaster teller tellers caretaker caretakers
    librarian librarians headteacher headteachers headmaster headmistress bursar invigilator invigilators examiner examiners carer
    carers caregiver caregivers locum locums steward stewards stewardess courier couriers waitress waitresses barista baristas
    cook cooks bartender bartenders baker bakers welder welders fireman firefighter firefighters policeman policewoman constable constables
    underwriter underwriters salesman saleswoman salesperson salespeople shopkeeper storekeeper storeman housekeeper housekeepers
    watchman warden wardens lawyer lawyers solicitor solicitors attorney attorneys chairman chairwoman treasurer treasurers
    craftsman tradesman draughtsman fitter fitters attendant attendants chemist chemists sommelier
    repairman repairmen workman workmen veterinarian veterinarians anaesthetists submitter submitters
    implementer implementers releaser bookkeeper bookkeepers deputy
    lineman linemen rigger riggers surveyor surveyors matron
    matrons ex-colleague ex-colleagues ex-employee ex-employees ex-contractor
    """.split()
)
"""Words for somebody; a determiner is not asked for, because notes leave it out."""
BEGINNERS = frozenset("intern interns trainee trainees apprentice newbie newcomer junior juniors".split())
"""Words that say how little somebody knew."""
DOUBTFUL = frozenset("""
    operator operators manager managers author authors owner owners maintainer maintainers worker workers assignee supervisor liaison
    watcher publisher pilot pilots assistant assistants conductor conductors cleaner cleaners auditor auditors
    porter porters trainer trainers
    """.split())  # fmt: skip
"""Words for somebody and for programs: a person only with what no program does, or behind a word that says so."""
HUMAN_MODIFIER = frozenset("""
    lead chief head plant control-room station engineering product project release team human duty on-duty duty-manager night shift
    network change account program shift senior junior new on-call incident deployment plant console database office general hiring
    delivery qa store call-centre line branch ward bank school shop floor depot yard kitchen hotel site warehouse works regional
    district facilities catering clinic hospital station theatre train tram bus lab teaching sales dental crane forklift boiler turbine
    furnace reactor refinery switchboard winch escalation problem inexperienced untrained tired overworked careless experienced
    """.split())  # fmt: skip
BY_TRADE = {
    "controller": frozenset("traffic bus train flight rail signal".split()),
    "controllers": frozenset("traffic bus train flight rail signal".split()),
    "driver": frozenset("truck bus train lorry ambulance taxi delivery forklift tram coach van cab crane engine relief".split()),
    "drivers": frozenset("truck bus train lorry ambulance taxi delivery forklift tram coach van cab crane engine relief".split()),
    "guard": frozenset("night security gate prison train museum shift door".split()),
    "guards": frozenset("night security gate prison train museum shift door".split()),
    "porter": frozenset("night hospital station ward hotel school".split()),
    "porters": frozenset("night hospital station ward hotel school".split()),
    "leader": frozenset("shift team squad project crew tech department".split()),
    "leaders": frozenset("shift team squad project crew tech department".split()),
    "resident": frozenset("anesthesia anaesthesia surgical medical chief radiology emergency junior senior duty".split()),
    "residents": frozenset("anesthesia anaesthesia surgical medical chief radiology emergency junior senior duty".split()),
    "sister": frozenset("ward theatre night nursing charge".split()),
    "agent": frozenset("""
    centre center ticketing booking insurance support service helpdesk sales human live
    """.split()), "agents": frozenset("""
    centre center ticketing booking insurance support service helpdesk sales human live
    """.split()),
}  # fmt: skip
"""Words for programs that are people behind another word."""
ON_BOARD = frozenset("driver drivers guard guards conductor conductors pilot pilots".split())
"""Of these, those who are people in a sentence that tells of a vehicle."""
HIS_OR_HER = frozenset("he she his her him himself herself".split())
"""What nobody says of a program."""
MACHINES = frozenset("kernel firmware interrupt interrupts module bios usb pci".split())
"""Beside these nothing is a trade: a bus has a driver of its own there."""
VEHICLES = frozenset(
    """
    train trains tram trams bus buses lorry lorries truck trucks van taxi carriage carriages locomotive wagon wagons railcar aircraft
    plane brakes passengers crossing siding sidings cockpit tower runway flaps takeoff altitude helicopter ferry vessel
    """.split()
)
LED = frozenset("""
    communications communication comms tech technical dev development design data security ops operations infrastructure engineering
    business site backend frontend platform qa project customer support shift planning storage network release database mobile cloud
    search payments
    """.split())  # fmt: skip
"""What somebody may be the lead of."""
BY_ENDING = Expression(r"[a-z]{3,}(?:ologist|ographer|ician|iatrist|nist|tist|pist|cist)s?")
"""Trades that no list needs to know."""
TRADES = tuple(f"{end}{more}" for end in ("ologist", "ographer", "ician", "iatrist", "nist", "tist", "pist", "cist") for more in ("", "s"))
"""How they end."""
OTHERS = frozenset("user users customer customers client clients attacker attackers visitor reporter holder victim".split())
"""Whom a pronoun may stand for who is none of us."""
FIRST_PERSON = frozenset("i we us our my ourselves myself".split())
TWO_SENSES = frozenset("lead leads hire hires human junior member members individual commander person specialist".split())
TELLING = HUMAN_MODIFIER | LED | frozenset("team tech the a an new core crew one each every incident this that staff".split())
"""Words before those of two senses that say it is somebody."""
SHIFTS = frozenset("outgoing incoming previous preceding night day late early evening morning weekend".split())
UNSPECIFIC = frozenset("someone somebody people humans everyone everybody".split())
PEERS = frozenset("cluster clusters quorum raft etcd replica replicas ensemble".split())
MONTHS = frozenset("jan jun june april may august".split())
OUTSIDE = frozenset(
    """
    provider providers vendor vendors supplier suppliers carrier isp host hoster contractor partner agency consultancy registrar bank
    """.split()
)
"""Whose people are not the author's, though he calls them his."""
TEAM_HEADS = frozenset(
    """
    team teams squad squads group crew department departments guild tribe division staff personnel folks org organization organisation
    committee committees
    """.split()
)
BY_MEANS_OF = frozenset("on in via over through using microsoft ms".split())
"""Words before the product that is called Teams."""
HEADS_BY_TRADE = {
    "board": frozenset("review advisory change governing school examination examiners'".split()),
    "desk": frozenset("front service help support information trading admissions booking ticket radiology reception news returns".split()),
    "care": frozenset("customer".split()),
    "success": frozenset("customer".split()),
    "center": frozenset("operations call contact command dispatch".split()),
    "centre": frozenset("operations call contact command dispatch".split()),
    "office": frozenset("timetable school head box ticket exam examination personnel planning registry lost-property booking post".split()),
}
"""Words for furniture and rooms that are teams behind another word."""
TEAMS = frozenset("qa ops devops management leadership infosec netops secops devs it-ops sysops noc soc".split())
DEPARTMENTS = frozenset("""
    infra operations product platform infrastructure networking procurement purchasing accounting payroll logistics housekeeping
    catering facilities admissions treasury recruiting communications comms
    """.split())  # fmt: skip
"""Words for departments and for parts of a system."""
OFFICES = frozenset("engineering support security marketing sales finance legal helpdesk hr".split())
BEFORE_AN_OFFICE = frozenset(
    ["", *", ; . and that because but customer technical had if l1 l2 l3 first-line second-line third-line frontline desktop".split()]
)
"""What may stand before the name of a department that stands for its people."""
PROGRAM = frozenset(
    """
    bot agent tool tools service services rotation handbook account accounts server servers panel portal console page pages api guide
    docs documentation experience token tokens key keys role roles permission permissions privileges access schedule machine laptop
    workflow environment interface ui dashboard credentials pod process alert alerts queue list channel time hours mode script scripts
    tooling view database productivity error errors mistake
    """.split()
)
THING = frozenset(
    """
    server host node cluster project service instance machine database db pod region vm container printer rack environment repo
    repository system device router switch volume bucket queue topic job app application model robot ship satellite hurricane storm
    typhoon datacenter project named called codenamed branch release version tool bot
    """.split()
)
NOT_NAME = Expression(partial(phrases, r"""
    (
        tion|sion|ing|ment|ity|ness|ance|ence|er|or|ism|ure|age|ware|bot|ics|ory|ary|base|work|store|hub|lab|ly|ed|able|ous|ive|al|ful
      | ist|ology|sis|back
    )$
"""))
PLAIN = frozenset(
    """
    the this that these those there here it its we i our my you your they their he she his her a an and but or so if when while after
    before because since as at on in by for from to with without all any both each either every few many most much neither no nobody
    none nothing one other some such several another what which who whom whose why how where once then also even still just only not
    never now later today yesterday tomorrow january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday production staging code config tests test ci cd build builds deploy alert
    alerts logs log traffic load latency users customers clients client nodes pods servers script scripts jobs job backup backups
    queue queues cache dns api apis database databases data disk memory cpu network root cause causes impact summary timeline action
    actions status system systems service services software hardware checks check rollback release releases change changes code-review
    review reviews policy policies process processes runbook runbooks docs pipeline pipelines version versions primary secondary
    replica replicas leader master standby kernel driver browser machine machines bug bugs issue issues incident incidents outage
    outages failure failures error errors had did does do has have is was were are can could would should might must let see note
    please maybe perhaps thanks human app apps auto cluster
    """.split()
)
