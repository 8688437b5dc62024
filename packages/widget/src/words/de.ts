import type { Translation } from './words.js';

/** The widget's own words in German. */
export const translation: Translation = {
  locale: 'de',
  reviewed: null,
  words: {
    name: 'Fragen zum Vertrauen',

    'exit.button': 'Seite verlassen',
    'exit.link': 'Diese Seite jetzt verlassen',
    'exit.presses': 'Drück noch {n, plural, one {einmal} other {#-mal}} die Umschalttaste (Shift), um diese Seite zu verlassen.',

    'intro.title': 'Neues Vertrauen: Wo stehst du?',
    'intro.lead':
      'Fragen dazu, was passiert ist und wie es jetzt ist. Am Ende bekommst du ein paar nächste Schritte, die zu deiner Seite der Geschichte passen, und Menschen, die helfen können.',
    'intro.for.title': 'Für jede Seite.',
    'intro.for': 'Dein Vertrauen wurde gebrochen, du hast das Vertrauen gebrochen, oder beides stimmt.',
    'intro.time.title': 'Etwa {count, plural, one {# Frage} other {# Fragen}}.',
    'intro.time': 'Oft zehn Minuten. Du kannst jede überspringen und aufhören, wann du willst.',
    'intro.private.title': 'Nichts wird aufbewahrt.',
    'intro.private': 'Deine Antworten werden nicht gespeichert und nicht gesendet. Wenn du gehst, sind sie weg.',
    'intro.limits.title': 'Keine Therapie, kein Urteil.',
    'intro.limits': 'Diese Seite sieht nicht dein ganzes Leben und sagt dir nicht, was deine Beziehung ist.',
    'intro.begin': 'Anfangen',

    'return.title': 'Hast du letztes Mal eine Datei behalten?',
    'return.text':
      'Öffne sie hier, dann siehst du am Ende, was sich bewegt hat. Sie wird auf diesem Gerät gelesen und nirgendwohin gesendet.',
    'return.open': 'Meine Datei öffnen',
    'return.done': 'Sie ist gelesen. Du kannst jetzt anfangen.',
    'return.damaged':
      'Diese Datei lässt sich nicht lesen. Vielleicht ist es eine andere, oder sie ist beschädigt. Du kannst ohne sie anfangen.',
    'return.other': 'Diese Datei gehört zu anderen oder zu neueren Fragen. Du kannst ohne sie anfangen.',

    'country.label': 'In welchem Land bist du?',
    'country.hint': 'Damit die Telefonnummern passen. Wir raten es nicht.',
    'country.other': 'Ein anderes Land',
    'wait.title': 'Einen Moment',
    'wait.text': 'Die nächste Frage ist unterwegs. Unten findest du schon jetzt Menschen, die helfen können.',

    'pause.title': 'Vor den nächsten Fragen',
    'pause.lead':
      'Die nächsten Fragen handeln von Angst, Druck und Gewalt. Sie werden allen gestellt. Du kannst jede überspringen, und Einzelheiten brauchen wir nicht.',
    'pause.button.title': 'Der Knopf oben',
    'pause.button':
      '„Seite verlassen“ leert sofort den Bildschirm und öffnet stattdessen eine alltägliche Seite. Dreimal die Umschalttaste (Shift) zu drücken tut dasselbe.',
    'pause.history.title': 'Was er nicht kann',
    'pause.history': 'Er löscht nicht deinen Browserverlauf. Wer dort nachsieht, kann noch sehen, dass dieser Artikel offen war.',
    'pause.kept.title': 'Was du antwortest',
    'pause.kept': 'Nichts wird aufbewahrt. Wenn du gehst, sind deine Antworten weg.',
    'pause.return.title': 'Wiederkommen',
    'pause.return': 'Öffne diesen Artikel wieder, wann du willst. Du fängst dann von vorn an.',
    'pause.tips': 'Tipps, wie das auf deinem Gerät privat bleibt',
    'pause.go-on': 'Weiter',
    'pause.leave': 'Seite verlassen',

    'tips.title': 'Damit es privat bleibt',
    'tips.lead': 'Kein Tipp deckt alles ab. Ein Programm auf deinem Telefon oder Computer kann jemandem alles zeigen, was du dort tust.',
    'tips.device.title': 'Am besten ein anderes Gerät',
    'tips.device':
      'Wenn jemand in deines schauen könnte, nimm ein Telefon von Freunden, einen Computer in der Bücherei oder bei der Arbeit: eines, an das dieser Mensch nicht herankommt.',
    'tips.window.title': 'Ein privates Fenster',
    'tips.window':
      'In einem privaten Fenster (Inkognito) nimmt der Browser keine Seiten in den Verlauf auf. Schließ das Fenster, wenn du fertig bist.',
    'tips.history.title': 'Dein Verlauf',
    'tips.history':
      'Du kannst einzelne Seiten aus dem Verlauf nehmen. Wenn du alles löschst oder alle Passwörter auf einmal änderst, kann das auffallen. Es kann helfen, dein eigenes Gerät für Alltägliches weiter zu benutzen.',
    'tips.calls.title': 'Anrufe und Nachrichten',
    'tips.calls':
      'Ein Anruf oder eine Nachricht bleibt in der Liste des Telefons, auch wo die Rechnung nichts davon zeigt. Du kannst eine Nummer unter einem anderen Namen notieren.',
    'tips.plan.title': 'Jemand, der mit dir plant',
    'tips.plan':
      'Bei Hilfetelefonen kennt man sich auch mit Telefonen und Computern aus. Dort geht man es mit dir durch, Schritt für Schritt.',
    'tips.back': 'Zurück',

    'question.progress': 'Frage {n, number} von etwa {of, number}',
    'question.back': 'Zurück',
    'question.next': 'Weiter',
    'question.skip': 'Das möchte ich nicht sagen',
    'question.stop': 'Hier aufhören und meine nächsten Schritte zeigen',
    'question.why': 'Warum wir das fragen',
    'question.several': 'Wähle alles, was passt.',
    'question.error': 'Wähle eine Antwort, um weiterzugehen, oder drück „Das möchte ich nicht sagen“.',
    'question.error.several': 'Wähle mindestens eine Antwort, um weiterzugehen, oder drück „Das möchte ich nicht sagen“.',
    'question.refused': 'Diese Antwort passte nicht zu dieser Frage. Bitte wähle noch einmal.',

    'review.title': 'Deine Antworten',
    'review.lead': 'Wenn etwas nicht stimmt, kannst du es ändern. Sie sind nur auf dieser Seite.',
    'review.private': 'Die persönlicheren Antworten',
    'review.change': 'Ändern',
    'review.done': 'Meine nächsten Schritte zeigen',

    'result.help': 'Menschen, die helfen können',
    'result.plan': 'Was du tun kannst',
    'result.today': 'Heute',
    'result.week': 'Diese Woche',
    'result.later': 'Später',
    'result.faqs': 'Fragen, die viele haben',
    'result.expect': 'Womit du rechnen kannst',
    'result.limits': 'Bitte denk daran',
    'result.why': 'Wie das zustande kam',
    'result.change': 'Meine Antworten ändern',
    'result.restart': 'Neu anfangen',

    'path.label': 'Der Weg und dein Platz darauf',
    'path.here': 'Du bist hier',
    'path.open': 'Was dieser Teil des Weges braucht',
    'path.open.theirs': 'So weit deine eigene Seite das sehen kann.',

    'moved.title': 'Seit dem letzten Mal',
    'moved.gained': 'Jetzt so, und damals noch nicht:',
    'moved.lost': 'Damals so, und jetzt wieder offen:',

    'step.how': 'So geht es',
    'step.need': 'Du brauchst',
    'step.stop': 'Wann du aufhörst',
    'step.lighter': 'An einem schweren Tag',
    'step.why': 'Warum, und woher',
    'step.minutes': 'etwa {n, plural, one {eine Minute} other {# Minuten}}',
    'step.hour': 'etwa eine Stunde',
    'step.hours': 'ein paar Stunden, aufgeteilt',
    'step.answers': 'Das folgt aus diesen Antworten:',
    'step.sources': 'Quellen:',

    'reasons.lead': 'Diese Antworten haben bestimmt, was zuerst kommt:',
    'reasons.none': 'Keine einzelne Antwort hat es bestimmt.',

    'helpline.call': '{name} anrufen, {number}',
    'helpline.text': 'SMS an {number}, {name}',
    'helpline.message': 'SMS an {number}',
    'helpline.whatsapp': 'WhatsApp {number}',
    'helpline.relay': 'Für gehörlose und schwerhörige Menschen: {text}',
    'helpline.chat': 'Im Netz chatten',
    'helpline.web': 'Website',
    'helpline.email': 'E-Mail',
    'helpline.hours': 'Offen: {hours}',
    'helpline.always': 'Rund um die Uhr offen, an jedem Tag',
    'helpline.hours.unknown': 'Öffnungszeiten: nicht bestätigt',
    'helpline.languages': 'Sprachen: {languages}',
    'helpline.for': 'Für: {audience}',
    'helpline.new-tab': 'öffnet sich in einem neuen Tab',
    'helpline.source.official': 'Von einer offiziellen Seite, {date}. Von uns nicht angerufen.',
    'helpline.source.secondary': 'Von der Seite einer anderen Organisation, {date}. Von uns nicht angerufen.',
    'helpline.source.publisher': 'Von denen ergänzt, die diese Seite herausgeben, {date}. Von uns nicht angerufen.',
    'helpline.dialled': 'Von uns angerufen, {date}.',
    'helpline.entry.official': 'Von einer offiziellen Seite, {date}.',
    'helpline.entry.secondary': 'Von der Seite einer anderen Organisation, {date}.',
    'helpline.entry.publisher': 'Von denen ergänzt, die diese Seite herausgeben, {date}.',
    'helpline.more': '{n, number} weitere zeigen',

    'help.button': 'Hilfe und Telefonnummern',
    'help.title': 'Hilfe und Telefonnummern',
    'help.lead': 'Du kannst anrufen, auch wenn du zweifelst, und ohne deinen Namen zu sagen. Du musst vorher nichts entscheiden.',
    'help.emergency': 'Wenn jetzt jemand in Gefahr ist',
    'help.emergency.call': '{number} anrufen',
    'help.emergency.local': 'Ruf die Notrufnummer deines Landes an.',
    'help.traces': 'Ein Anruf oder eine Nachricht bleibt in der Liste des Telefons. Eine Website bleibt im Verlauf des Browsers.',
    'help.directories': 'Diese weltweiten Listen nennen Hilfetelefone nach Land:',
    'help.without': 'Hier erscheinen die Fragen. Sie brauchen JavaScript; Hilfe steht hier auch ohne.',

    'fault.title': 'Bei uns ist etwas schiefgegangen',
    'fault.text':
      'Die Fragen können gerade nicht gezeigt werden. Was du geantwortet hast, wurde nicht aufbewahrt. Wenn du mit jemandem sprechen willst: Hier sind Menschen, die helfen können.',
    'fault.again': 'Neu anfangen',

    'footer.limits':
      'Information, keine Therapie, kein ärztlicher Rat, kein Rechtsrat. Sie kann falsch sein. Niemand liest deine Antworten.',

    'locale.unreviewed': 'Übersetzt, noch nicht von einem Menschen mit Deutsch als Muttersprache geprüft.',
    'locale.original': 'Neben Worten über Angst und Gewalt findest du die englischen.',

    'keep.title': 'Nimm diese Schritte mit',
    'keep.lead': 'Was du mitnimmst, können andere finden. Tu es nur auf einem Gerät, das dir allein gehört.',
    'keep.copy': 'Schritte kopieren',
    'keep.copy.traces': 'Dann kannst du sie einfügen. Andere Apps auf diesem Gerät können lesen, was kopiert wurde.',
    'keep.print': 'Schritte drucken',
    'keep.print.traces': 'Nur die Schritte, ohne diesen Artikel. Ein Drucker kann sich merken, was er gedruckt hat.',
    'keep.text': 'Schritte als Text speichern',
    'keep.text.traces':
      'Die Datei bleibt auf diesem Gerät und in der Download-Liste des Browsers. Wer in dieses Gerät schauen kann, kann sie lesen.',
    'keep.progress': 'Meinen Platz speichern',
    'keep.progress.traces':
      'Bring diese Datei nächstes Mal mit, dann siehst du, was sich bewegt hat. Sie sagt, auf welcher Seite und wo auf dem Weg du bist. Auch sie bleibt auf diesem Gerät.',
    'keep.calendar': 'Ruhige halbe Stunden einplanen',
    'keep.calendar.traces':
      'Eine Datei für deinen Kalender: sechs Mal, alle zwei Wochen, ohne ein Wort, wofür. Andere können vielleicht deinen Kalender sehen.',
    'keep.calendar.title': 'Eine ruhige halbe Stunde',
    'keep.done': 'Kopiert.',
    'keep.failed': 'Dieser Browser hat es nicht erlaubt. Du kannst den Schritt für heute aufschreiben.',
    'keep.saved': 'Du findest {file} unter deinen Downloads.',
  },
};
