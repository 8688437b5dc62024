import type { Translation } from './words.js';

export const translation: Translation = {
  locale: 'es',
  reviewed: null,
  words: {
    name: 'Preguntas sobre la confianza',

    'exit.button': 'Salir de esta página',
    'exit.link': 'Salir ahora de esta página',
    'exit.presses': 'Pulsa Mayús (Shift) {n, plural, one {una vez} other {# veces}} más para salir de esta página.',

    'intro.title': '¿En qué punto estás al reconstruir la confianza?',
    'intro.lead':
      'Preguntas sobre lo que pasó y cómo están las cosas ahora. Al final recibes unos próximos pasos que encajan con tu lado de la historia, y personas que pueden ayudar.',
    'intro.for.title': 'Para cualquiera de los dos lados.',
    'intro.for': 'Tu pareja rompió tu confianza, tú rompiste la suya, o las dos cosas.',
    'intro.time.title': 'Unas {count, plural, one {# pregunta} other {# preguntas}}.',
    'intro.time': 'A menudo diez minutos. Puedes saltarte cualquiera, y parar cuando quieras.',
    'intro.private.title': 'No se guarda nada.',
    'intro.private': 'Tus respuestas no se guardan ni se envían. Desaparecen cuando sales.',
    'intro.limits.title': 'Ni terapia ni juicio.',
    'intro.limits': 'No puede ver toda tu vida, y no te dirá qué es tu relación.',
    'intro.begin': 'Empezar',

    'country.label': '¿En qué país estás?',
    'country.hint': 'Para que los números de teléfono sirvan. No lo adivinamos.',
    'country.other': 'Otro país',

    'pause.title': 'Antes de las próximas preguntas',
    'pause.lead':
      'Las próximas preguntas tratan de miedo, presión y daño. Se le hacen a todo el mundo. Puedes saltarte cualquiera, y no hace falta dar detalles.',
    'pause.button.title': 'El botón de arriba',
    'pause.button':
      '«Salir de esta página» deja la pantalla en blanco al momento y abre en su lugar una página cualquiera. Pulsar tres veces la tecla Mayús (Shift) hace lo mismo.',
    'pause.history.title': 'Lo que no puede hacer',
    'pause.history': 'No borra tu historial de navegación. Quien mire ahí aún puede ver que este artículo estuvo abierto.',
    'pause.kept.title': 'Lo que respondes',
    'pause.kept': 'No se guarda nada. Cuando sales, tus respuestas desaparecen.',
    'pause.return.title': 'Si quieres volver',
    'pause.return': 'Abre este artículo otra vez cuando quieras. Se empieza desde el principio.',
    'pause.tips': 'Consejos para que esto quede en privado en tu dispositivo',
    'pause.go-on': 'Seguir',
    'pause.leave': 'Salir de esta página',

    'tips.title': 'Que esto quede en privado',
    'tips.lead':
      'Ningún consejo lo cubre todo. Un programa en tu teléfono o en otro dispositivo puede mostrarle a alguien todo lo que haces ahí.',
    'tips.device.title': 'Lo mejor es otro dispositivo',
    'tips.device':
      'Si alguien puede estar mirando el tuyo, usa el teléfono de una amistad o un dispositivo de la biblioteca o del trabajo, al que esa persona no llegue.',
    'tips.window.title': 'Una ventana privada',
    'tips.window':
      'En una ventana privada o de incógnito, el navegador no añade páginas a su historial. Cierra la ventana cuando termines.',
    'tips.history.title': 'Tu historial',
    'tips.history':
      'Puedes quitar páginas sueltas del historial. Borrarlo entero, o cambiar todas las contraseñas de golpe, se puede notar. Puede ayudar seguir usando tu propio dispositivo para las cosas de cada día.',
    'tips.calls.title': 'Llamadas y mensajes',
    'tips.calls':
      'Una llamada o un mensaje queda en la lista del propio teléfono, aunque no salga en la factura. Puedes anotar un número con otro nombre.',
    'tips.plan.title': 'Alguien con quien hacer un plan',
    'tips.plan': 'En una línea de ayuda también saben de teléfonos y dispositivos. Pueden mirarlo contigo, paso a paso.',
    'tips.back': 'Atrás',

    'question.progress': 'Pregunta {n, number} de unas {of, number}',
    'question.back': 'Atrás',
    'question.next': 'Siguiente',
    'question.skip': 'Prefiero no decirlo',
    'question.stop': 'Parar aquí y ver mis próximos pasos',
    'question.why': 'Por qué lo preguntamos',
    'question.several': 'Elige todo lo que encaje.',
    'question.error': 'Elige una respuesta para seguir, o pulsa «Prefiero no decirlo».',
    'question.error.several': 'Elige al menos una respuesta para seguir, o pulsa «Prefiero no decirlo».',
    'question.refused': 'Esa respuesta no encajaba con esta pregunta. Por favor, elige otra vez.',

    'review.title': 'Tus respuestas',
    'review.lead': 'Elige la que quieras cambiar. Están solo en esta página.',
    'review.change': 'Cambiar',
    'review.done': 'Volver a mis próximos pasos',

    'result.help': 'Personas que pueden ayudar',
    'result.plan': 'Lo que puedes hacer',
    'result.today': 'Hoy',
    'result.week': 'Esta semana',
    'result.later': 'Más adelante',
    'result.faqs': 'Preguntas que suelen surgir',
    'result.expect': 'Qué puedes esperar',
    'result.limits': 'Por favor, ten en cuenta',
    'result.why': 'De dónde sale esto',
    'result.change': 'Cambiar mis respuestas',
    'result.restart': 'Empezar de nuevo',

    'path.label': 'El camino, y tu lugar en él',
    'path.here': 'Estás aquí',
    'path.open': 'Lo que pide esta parte del camino',
    'path.open.theirs': 'Hasta donde se puede saber desde tu lado.',

    'step.how': 'Cómo hacerlo',
    'step.need': 'Necesitas',
    'step.stop': 'Cuándo parar',
    'step.lighter': 'En un día difícil',
    'step.why': 'Por qué, y de dónde viene',
    'step.minutes': 'más o menos {n, plural, one {un minuto} other {# minutos}}',
    'step.hour': 'más o menos una hora',
    'step.hours': 'unas horas, por partes',
    'step.answers': 'Viene de estas respuestas:',
    'step.sources': 'Fuentes:',

    'reasons.lead': 'Estas respuestas decidieron lo que se muestra primero:',
    'reasons.none': 'No lo decidió ninguna respuesta por sí sola.',

    'helpline.call': 'Llamar: {name}, {number}',
    'helpline.text': 'Enviar un SMS al {number}, {name}',
    'helpline.message': 'SMS al {number}',
    'helpline.whatsapp': 'WhatsApp {number}',
    'helpline.relay': 'Personas sordas o con dificultad para oír: {text}',
    'helpline.chat': 'Chat en línea',
    'helpline.web': 'Página web',
    'helpline.email': 'Correo electrónico',
    'helpline.hours': 'Horario: {hours}',
    'helpline.always': 'Atiende día y noche, todos los días',
    'helpline.hours.unknown': 'Horario: sin confirmar',
    'helpline.languages': 'Idiomas: {languages}',
    'helpline.for': 'Para: {audience}',
    'helpline.new-tab': 'se abre en otra pestaña',
    'helpline.source.official': 'De una página oficial, {date}. No hemos marcado el número.',
    'helpline.source.secondary': 'De la página de otra organización, {date}. No hemos marcado el número.',
    'helpline.source.publisher': 'Añadido por quien publica esta página, {date}. No hemos marcado el número.',
    'helpline.dialled': 'Hemos marcado este número, {date}.',
    'helpline.entry.official': 'De una página oficial, {date}.',
    'helpline.entry.secondary': 'De la página de otra organización, {date}.',
    'helpline.entry.publisher': 'Añadido por quien publica esta página, {date}.',
    'helpline.more': 'Mostrar {n, number} más',

    'help.button': 'Ayuda y teléfonos',
    'help.title': 'Ayuda y teléfonos',
    'help.lead': 'Puedes llamar aunque tengas dudas, y sin dar tu nombre. No tienes que decidir nada antes.',
    'help.emergency': 'Si alguien está en peligro ahora',
    'help.emergency.call': 'Llamar: {number}',
    'help.emergency.local': 'Llama al número de emergencias de tu zona.',
    'help.traces': 'Una llamada o un mensaje queda en la lista del propio teléfono. Una página web queda en el historial del navegador.',
    'help.directories': 'Estas listas de todo el mundo muestran líneas de ayuda por país:',

    'fault.title': 'Algo ha fallado de nuestro lado',
    'fault.text':
      'Las preguntas no se pueden mostrar en este momento. Lo que respondiste no se ha guardado. Si quieres hablar con alguien, aquí hay personas que pueden ayudar.',
    'fault.again': 'Empezar de nuevo',

    'footer.limits': 'Información, no terapia ni consejo médico o legal. Puede equivocarse. Nadie lee tus respuestas.',

    'locale.unreviewed': 'Traducción aún sin revisar por hablantes nativos.',
    'locale.original': 'Junto a las palabras sobre miedo y daño encuentras las palabras en inglés.',

    'keep.title': 'Llévate estos pasos',
    'keep.text':
      'Esto copia los pasos, no tus respuestas, para que puedas pegarlos donde quieras. Hazlo solo en un dispositivo que sea únicamente tuyo.',
    'keep.copy': 'Copiar los pasos',
    'keep.done': 'Copiado.',
    'keep.failed': 'Este navegador no lo ha permitido. Puedes anotar el paso de hoy.',
  },
};
