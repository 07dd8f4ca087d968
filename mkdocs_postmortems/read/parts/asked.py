"""Asked: what the parts of a postmortem are called where the headings ask, and in the languages of the north, Dutch, Italian, Polish."""

ASKED: dict[str, str] = {
    "summary": (
        "障害の内容|事象|発生した事象|障害内容|사건 요약|was war passiert|was ist vorgefallen|en bref|que s'est il passé"
        "|que s'est-il passé|qué pasó|em resumo|o que houve|sammendrag|hva skjedde|beskrivelse|oppsummering|sammanfattning"
        "|vad hände|beskrivning|sammenfatning|resumé|hvad skete der|samenvatting|wat is er gebeurd|wat gebeurde er"
        "|omschrijving|riepilogo|sommario|sintesi|cosa è successo|che cosa è successo|descrizione|podsumowanie|co się stało"
        "|opis|opis incydentu|opis problemu|streszczenie|podsumowanie incydentu|objawy"
    ),
    "impact": (
        "what was the impact identified|what impact did it have|wer war betroffen|was war betroffen|wer war wie betroffen"
        "|wen hat es betroffen|qui a été touché|qui a été impacté|conséquences pour les utilisateurs"
        "|conséquences pour les clients|a quién afectó|a quién ha afectado|qué se vio afectado|quem foi afetado"
        "|o que foi afetado|quem foi impactado|konsekvens|konsekvenser|påvirkning|innvirkning|hvem ble rammet|omfang|påverkan"
        "|vem påverkades|hvem blev ramt|gevolgen|impatto|conseguenze|chi è stato coinvolto|wpływ|skutki"
        "|wpływ na użytkowników|wpływ na klientów|wpływ na biznes"
    ),
    "timeline": (
        "wie lief es ab|was geschah wann|wann ist was passiert|déroulé des faits|déroulement des faits"
        "|déroulement de l'incident|chronologie des événements|chronologie des faits|relato cronológico|sucesión de hechos"
        "|secuencia de eventos|sequência de eventos|cronología de los hechos|cronología de eventos|cronología del incidente"
        "|tidslinje|tidslinja|hendelsesforløp|tidsforløp|forløp|händelseförlopp|tidlinje|hændelsesforløb|tijdlijn|verloop"
        "|cronologia degli eventi|linea temporale|oś czasu|przebieg zdarzeń"
        "|chronologia|chronologia zdarzeń|linia czasu|oś czasu incydentu|oś czasu zdarzeń|przebieg incydentu"
    ),
    "detection": (
        "wie wurde es bemerkt|wie haben wir es bemerkt|wie wurde es erkannt|comment l'avons-nous détecté"
        "|comment a-t-il été détecté|cómo nos enteramos|cómo nos dimos cuenta|como descobrimos|como soubemos|como percebemos"
        "|påvisning|oppdagelse|hvordan ble feilen oppdaget|hvordan ble det oppdaget|upptäckt|hur upptäcktes det|opdagelse"
        "|hvordan blev det opdaget|detectie|ontdekking|rilevamento|wykrycie"
        "|wykrycie incydentu|jak wykryto|jak wykryto problem"
    ),
    "response": ("håndtering|respons|hantering|afhandeling|risposta|gestione dell'incidente|reakcja"),
    "resolution": (
        "완화|영구 수정|근본 수정|단기 조치|영구 조치|임시 조치"
        "|wie wurde es behoben|wie haben wir es behoben|wie wurde es gelöst|comment l'avons-nous résolu"
        "|comment avons-nous résolu|cómo se resolvió|cómo lo resolvimos|cómo lo solucionamos|como resolvemos"
        "|como foi resolvido|como resolvemos o problema|løsning|løsninger|hvordan ble det løst|retting|lösning|åtgärd"
        "|hur löstes det|oplossing|herstel|risoluzione|soluzione|ripristino|rozwiązanie"
        "|naprawa|usunięcie awarii|przywrócenie usługi|przywrócenie działania"
    ),
    "trigger": (
        "utløsende faktor|utløser|utløsende årsak|utlösande faktor|udløsende faktor|udløsende årsag|aanleiding|fattore scatenante|innesco"
        "|wyzwalacz|czynnik wyzwalający"
    ),
    "causes": (
        "why|origin of the incident|origin of the problem|origin|how did it happen|how it happened|warum ist das passiert"
        "|warum war das so|woran lag es|wie konnte das passieren|wie kam es dazu|pourquoi|pourquoi est-ce arrivé"
        "|pourquoi cela s'est-il produit|pourquoi cela est-il arrivé|por qué sucedió|por qué|cuál fue la causa"
        "|por que ocorreu|por que isso aconteceu|qual foi a causa|årsak|årsaker|rotårsak|rotårsaker|bakenforliggende årsak"
        "|hvorfor skjedde det|orsak|orsaker|grundorsak|rotorsak|varför hände det|årsag|årsager|grundårsag|hvorfor skete det"
        "|oorzaak|oorzaken|hoofdoorzaak|causa principale|cause principali|analisi della causa|perché è successo|przyczyna"
        "|przyczyna źródłowa"
        "|przyczyny|przyczyny źródłowe|przyczyna główna|główna przyczyna|analiza przyczyn|analiza przyczyny źródłowej"
    ),
    "factors": (
        "medvirkende faktorer|medvirkende årsaker|bidragende faktorer|bidragande faktorer|bijdragende factoren|fattori contribuenti"
        "|czynniki sprzyjające|czynniki przyczyniające się"
    ),
    "well": (
        "正しく対応できたこと|良くできたこと|잘 한 것|잘한 것|잘 된 것|잘된 것|ce qui a bien marché|was hat gut geklappt"
        "|was gut geklappt hat|lo que hicimos bien|hva gikk bra|hva gikk godt|hva fungerte|hva fungerte bra|vad gick bra"
        "|vad fungerade|hvad gik godt|wat ging goed|cosa è andato bene|cosa ha funzionato|co poszło dobrze"
        "|co zadziałało|co zadziałało dobrze|co się udało"
    ),
    "poorly": (
        "課題|못 한 것|못한 것|안 된 것|아쉬운 것|改善すべき点|課題と反省|反省点|ce qui a moins bien marché"
        "|ce qui a mal marché|was hat nicht gut geklappt|was nicht gut geklappt hat|was lief weniger gut|lo que hicimos mal"
        "|hva gikk dårlig|hva gikk galt|hva gikk ikke bra|hva kunne gått bedre|vad gick dåligt|vad gick fel"
        "|vad kunde gått bättre|hvad gik dårligt|hvad gik galt|wat ging fout|wat ging niet goed|wat kon beter"
        "|cosa è andato storto|cosa è andato male|co poszło źle"
        "|co nie zadziałało|co poszło nie tak|co można poprawić"
    ),
    "lucky": (
        "운이 좋았던 것|다행이었던 것|hvor hadde vi flaks|hvor vi hadde flaks|flaks|var hade vi tur|hvor var vi heldige"
        "|waar hadden we geluk|dove siamo stati fortunati"
        "|gdzie mieliśmy szczęście"
    ),
    "lessons": (
        "was haben wir daraus gelernt|was lernen wir daraus|qu'avons-nous appris|ce que nous en retenons|ce que l'on retient"
        "|qué hemos aprendido|o que aprendemos com isso|hva lærte vi|hva har vi lært|lærdom|lærdommer|læringspunkter"
        "|vad lärde vi oss|lärdomar|hvad lærte vi|læring|wat hebben we geleerd|geleerde lessen|lezioni apprese"
        "|cosa abbiamo imparato|wnioski"
        "|czego się nauczyliśmy|wnioski na przyszłość|wyciągnięte wnioski"
    ),
    "actions": (
        "prevention measures|prevention plan|future plan|future plans|future works"
        "|qué vamos a cambiar|qué cambiaremos|que va-t-on changer|qu'allons-nous changer|o que vamos mudar|o que mudaremos"
        "|wat gaan we veranderen|cosa cambieremo|was wollen wir ändern"
        "|what will we do|what do we do now|what do we do next|what will we change|what will change|what are we going to do|we will"
        "|what are we going to change|was tun wir|was tun wir nun|was tun wir jetzt"
        "|was machen wir|was machen wir jetzt|was machen wir nun|was werden wir ändern"
        "|que faisons-nous|que va-t-on faire|que fait-on maintenant|qué hacemos|qué hacemos ahora|qué se va a hacer|o que fazemos"
        "|o que fazer agora|wat doen we|wat gaan we doen|wat doen we nu|cosa facciamo|cosa faremo|hva gjør vi|hva gjør vi nå"
        "|vad gör vi|vad gör vi nu|hvad gør vi|hvad gør vi nu"
        "|was tun wir, damit es nicht wieder passiert|was tun wir dagegen|was werden wir tun|was wir dagegen tun"
        "|wie verhindern wir das in zukunft|suites à donner|suites données|ce que nous allons faire"
        "|que faisons-nous pour l'éviter|qué vamos a hacer|qué haremos|qué haremos para evitarlo|o que faremos"
        "|o que vamos fazer|o que faremos para evitar|o que estamos fazendo|aksjonspunkter|aksjonspunkt|tiltak"
        "|oppfølgingspunkter|oppfølging|videre arbeid|neste steg|forebyggende tiltak|åtgärder|åtgärdspunkter|uppföljning"
        "|nästa steg|handlingspunkter|opfølgning|næste skridt|tiltag|handlinger|actiepunten|acties|vervolgacties"
        "|vervolgstappen|maatregelen|azioni|azioni correttive|prossimi passi|misure preventive|działania naprawcze"
        "|dalsze kroki"
        "|działania|działania następcze|działania zapobiegawcze|działania korygujące|plan działań|plan naprawczy"
        "|następne kroki|kolejne kroki|rekomendacje|zalecenia|środki zaradcze"
    ),
    "related": ("lignende hendelser|liknande händelser|lignende hændelser|powiązane incydenty|podobne incydenty"),
    "supporting": (
        "resources|more resources|additional resources|further resources|further reading|additional information"
        "|more information|linker|lenker|länkar|referenser|bijlagen|riferimenti|allegati"
        "|załączniki|odnośniki|źródła"
    ),
    "background": ("bakgrunn|bakgrund|baggrund|achtergrond|contesto|tło"),
}
"""Separated by bars, read behind the other tables of aliases: what they call a part stays that part."""

HISTORY_ASKED = (
    "strakstiltak", "umiddelbare tiltak", "gjennomførte tiltak", "omedelbara åtgärder", "reeds genomen maatregelen", "podjęte działania",
)  # fmt: skip
"""Headings over what was done during the incident."""
