import type { Translation } from './words.js';

export const translation: Translation = {
  locale: 'fr',
  reviewed: null,
  words: {
    name: 'Questions sur la confiance',

    'exit.button': 'Quitter cette page',
    'exit.link': 'Quitter cette page maintenant',
    'exit.presses': 'Appuyez encore {n, plural, one {une fois} other {# fois}} sur Maj (Shift) pour quitter cette page.',

    'intro.title': 'Reconstruire la confiance : où en êtes-vous ?',
    'intro.lead':
      'Des questions sur ce qui s’est passé et sur la situation actuelle. À la fin, vous recevez quelques prochains pas qui vont avec votre côté de l’histoire, et des gens qui peuvent aider.',
    'intro.for.title': 'Pour les deux côtés.',
    'intro.for': 'L’autre a brisé votre confiance, vous avez brisé la sienne, ou les deux sont vrais.',
    'intro.time.title': 'Environ {count, plural, one {# question} other {# questions}}.',
    'intro.time': 'Souvent dix minutes. Vous pouvez en sauter, et arrêter quand vous voulez.',
    'intro.private.title': 'Rien n’est gardé.',
    'intro.private': 'Vos réponses ne sont ni enregistrées ni envoyées. Elles disparaissent quand vous partez.',
    'intro.limits.title': 'Ni thérapie, ni jugement.',
    'intro.limits': 'Cela ne voit pas toute votre vie, et ne vous dira pas ce qu’est votre relation.',
    'intro.begin': 'Commencer',

    'return.title': 'Avez-vous gardé un fichier la dernière fois ?',
    'return.text': 'Ouvrez-le ici, et à la fin vous verrez ce qui a bougé. Il est lu sur cet appareil et n’est envoyé nulle part.',
    'return.open': 'Ouvrir mon fichier',
    'return.done': 'Il est lu. Vous pouvez commencer.',
    'return.damaged': 'Ce fichier ne peut pas être lu. C’est peut-être un autre, ou il est abîmé. Vous pouvez commencer sans lui.',
    'return.other': 'Ce fichier va avec d’autres questions, ou avec de plus récentes. Vous pouvez commencer sans lui.',

    'country.label': 'Dans quel pays êtes-vous ?',
    'country.hint': 'Pour que les numéros de téléphone conviennent. Nous ne le devinons pas.',
    'country.other': 'Un autre pays',
    'wait.title': 'Un instant',
    'wait.text': 'La question suivante arrive. Plus bas, vous trouvez déjà des personnes qui peuvent aider.',

    'pause.title': 'Avant les prochaines questions',
    'pause.lead':
      'Les prochaines questions parlent de peur, de pression et de violence. On les pose à tout le monde. Vous pouvez en sauter, et pas besoin de donner des détails.',
    'pause.button.title': 'Le bouton du haut',
    'pause.button':
      '« Quitter cette page » vide l’écran tout de suite et ouvre une page ordinaire à la place. Appuyer trois fois sur la touche Maj (Shift) fait la même chose.',
    'pause.history.title': 'Ce qu’il ne peut pas faire',
    'pause.history':
      'Il n’efface pas votre historique de navigation. Quelqu’un qui y regarde peut encore voir que cet article était ouvert.',
    'pause.kept.title': 'Vos réponses',
    'pause.kept': 'Rien n’est gardé. Quand vous partez, vos réponses disparaissent.',
    'pause.return.title': 'Revenir',
    'pause.return': 'Rouvrez cet article quand vous voulez. Vous repartez du début.',
    'pause.tips': 'Conseils pour que cela reste privé sur votre appareil',
    'pause.go-on': 'Continuer',
    'pause.leave': 'Quitter cette page',

    'tips.title': 'Que cela reste privé',
    'tips.lead':
      'Aucun conseil ne couvre tout. Un programme sur votre téléphone ou votre ordinateur peut montrer à quelqu’un tout ce que vous y faites.',
    'tips.device.title': 'Le mieux : un autre appareil',
    'tips.device':
      'Si quelqu’un regarde peut-être le vôtre, prenez le téléphone d’un proche, ou un ordinateur à la bibliothèque ou au travail, auquel cette personne n’a pas accès.',
    'tips.window.title': 'Une fenêtre privée',
    'tips.window':
      'Dans une fenêtre privée, le navigateur n’ajoute pas les pages à son historique. Fermez la fenêtre quand vous avez fini.',
    'tips.history.title': 'Votre historique',
    'tips.history':
      'Vous pouvez enlever des pages une par une de l’historique. Tout effacer, ou changer tous les mots de passe d’un coup, peut se remarquer. Il peut être utile de garder votre appareil pour les choses de tous les jours.',
    'tips.calls.title': 'Appels et messages',
    'tips.calls':
      'Un appel ou un message reste dans la liste du téléphone, même si la facture ne le montre pas. Vous pouvez noter un numéro sous un autre nom.',
    'tips.plan.title': 'Quelqu’un avec qui faire un plan',
    'tips.plan': 'Les lignes d’écoute connaissent aussi les téléphones et les ordinateurs. On peut y voir cela avec vous, pas à pas.',
    'tips.back': 'Retour',

    'question.progress': 'Question {n, number} sur {of, number} environ',
    'question.back': 'Retour',
    'question.next': 'Suivant',
    'question.skip': 'Je préfère ne pas le dire',
    'question.stop': 'Arrêter ici et voir mes prochains pas',
    'question.why': 'Pourquoi cette question',
    'question.several': 'Choisissez tout ce qui convient.',
    'question.error': 'Choisissez une réponse pour continuer, ou appuyez sur « Je préfère ne pas le dire ».',
    'question.error.several': 'Choisissez au moins une réponse pour continuer, ou appuyez sur « Je préfère ne pas le dire ».',
    'question.refused': 'Cette réponse n’allait pas avec la question. Choisissez encore, s’il vous plaît.',

    'review.title': 'Vos réponses',
    'review.lead': 'Si quelque chose n’est pas juste, vous pouvez le changer. Elles ne sont que sur cette page.',
    'review.private': 'Les réponses plus privées',
    'review.change': 'Changer',
    'review.done': 'Voir mes prochains pas',

    'result.help': 'Des gens qui peuvent aider',
    'result.plan': 'Ce que vous pouvez faire',
    'result.today': 'Aujourd’hui',
    'result.week': 'Cette semaine',
    'result.later': 'Plus tard',
    'result.faqs': 'Questions fréquentes',
    'result.expect': 'À quoi s’attendre',
    'result.limits': 'À garder en tête',
    'result.why': 'D’où cela vient',
    'result.change': 'Changer mes réponses',
    'result.restart': 'Recommencer',

    'path.label': 'Le chemin, et votre place dessus',
    'path.here': 'Vous êtes ici',
    'path.open': 'Ce que demande cette partie du chemin',
    'path.open.theirs': 'Pour ce qu’on peut voir de votre côté.',

    'moved.title': 'Depuis la dernière fois',
    'moved.gained': 'Vrai maintenant, et pas encore avant :',
    'moved.lost': 'Vrai avant, et de nouveau ouvert maintenant :',

    'step.how': 'Comment faire',
    'step.need': 'Il vous faut',
    'step.stop': 'Quand arrêter',
    'step.lighter': 'Un jour difficile',
    'step.why': 'Pourquoi, et d’après quoi',
    'step.minutes': 'environ {n, plural, one {une minute} other {# minutes}}',
    'step.hour': 'environ une heure',
    'step.hours': 'quelques heures, en plusieurs fois',
    'step.answers': 'Cela vient de ces réponses :',
    'step.sources': 'Sources :',

    'reasons.lead': 'Ces réponses ont décidé de ce qui est montré d’abord :',
    'reasons.none': 'Aucune réponse n’en a décidé à elle seule.',

    'helpline.call': 'Appeler {name}, {number}',
    'helpline.text': 'SMS au {number}, {name}',
    'helpline.message': 'SMS au {number}',
    'helpline.whatsapp': 'WhatsApp {number}',
    'helpline.relay': 'Personnes sourdes ou malentendantes : {text}',
    'helpline.chat': 'Chat en ligne',
    'helpline.web': 'Site web',
    'helpline.email': 'E-mail',
    'helpline.hours': 'Horaires : {hours}',
    'helpline.always': 'Ouvert jour et nuit, tous les jours',
    'helpline.hours.unknown': 'Horaires : non confirmés',
    'helpline.languages': 'Langues : {languages}',
    'helpline.for': 'Pour : {audience}',
    'helpline.new-tab': 's’ouvre dans un nouvel onglet',
    'helpline.source.official': 'D’après une page officielle, {date}. Nous ne l’avons pas appelé.',
    'helpline.source.secondary': 'D’après la page d’une autre organisation, {date}. Nous ne l’avons pas appelé.',
    'helpline.source.publisher': 'Ajouté par l’éditeur de cette page, {date}. Nous ne l’avons pas appelé.',
    'helpline.dialled': 'Appelé par nous, {date}.',
    'helpline.entry.official': 'D’après une page officielle, {date}.',
    'helpline.entry.secondary': 'D’après la page d’une autre organisation, {date}.',
    'helpline.entry.publisher': 'Ajouté par l’éditeur de cette page, {date}.',
    'helpline.more': 'En montrer {n, number} de plus',

    'help.button': 'Aide et numéros',
    'help.title': 'Aide et numéros de téléphone',
    'help.lead': 'Vous pouvez appeler même avec des doutes, et sans donner votre nom. Vous n’avez rien à décider avant.',
    'help.emergency': 'Si quelqu’un est en danger maintenant',
    'help.emergency.call': 'Appelez le {number}',
    'help.emergency.local': 'Appelez le numéro d’urgence de votre pays.',
    'help.traces': 'Un appel ou un message reste dans la liste du téléphone. Un site reste dans l’historique du navigateur.',
    'help.directories': 'Ces listes mondiales nomment des lignes d’écoute par pays :',
    'help.without': 'Les questions vont apparaître ici. Elles ont besoin de JavaScript ; l’aide est là aussi sans lui.',

    'fault.title': 'Quelque chose n’a pas marché de notre côté',
    'fault.text':
      'Les questions ne peuvent pas être montrées en ce moment. Vos réponses n’ont pas été gardées. Si vous voulez parler à quelqu’un, voici des gens qui peuvent aider.',
    'fault.again': 'Recommencer',

    'footer.limits':
      'Information, pas une thérapie ni un conseil médical ou juridique. Elle peut se tromper. Personne ne lit vos réponses.',

    'locale.unreviewed': 'Traduit, pas encore relu par une personne de langue maternelle.',
    'locale.original': 'À côté des mots sur la peur et le mal, vous trouvez le texte anglais.',

    'keep.title': 'Emportez ces pas avec vous',
    'keep.lead': 'D’autres peuvent trouver ce que vous emportez : ne le faites que sur un appareil qui n’est qu’à vous.',
    'keep.copy': 'Copier les pas',
    'keep.copy.traces': 'Vous pouvez ensuite les coller. D’autres applications de cet appareil peuvent lire ce qui a été copié.',
    'keep.print': 'Imprimer les pas',
    'keep.print.traces': 'Les pas seuls, sans cet article. Une imprimante peut garder en mémoire ce qu’elle a imprimé.',
    'keep.text': 'Enregistrer les pas en texte',
    'keep.text.traces':
      'Le fichier reste sur cet appareil, et dans la liste des téléchargements du navigateur. Qui peut regarder cet appareil peut le lire.',
    'keep.progress': 'Enregistrer ma place',
    'keep.progress.traces':
      'Apportez ce fichier la prochaine fois, et vous verrez ce qui a bougé. Il dit quel est votre côté, et où vous êtes sur le chemin. Il reste aussi sur cet appareil.',
    'keep.calendar': 'Prévoir des demi-heures calmes',
    'keep.calendar.traces':
      'Un fichier pour votre calendrier : six fois, toutes les deux semaines, sans un mot sur leur raison. D’autres peuvent voir votre calendrier.',
    'keep.calendar.title': 'Une demi-heure calme',
    'keep.done': 'Copié.',
    'keep.failed': 'Ce navigateur ne l’a pas permis. Vous pouvez noter le pas d’aujourd’hui.',
    'keep.saved': 'Cherchez {file} dans vos téléchargements.',
  },
};
