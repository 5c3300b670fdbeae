import { type LanguageWords, list } from './languageWords.ts';

/** Spanish. */
export const es: LanguageWords = {
  sentence: list(
    `además ahora asimismo aunque bueno claro después entonces finalmente luego pero porque primero primeramente pues quinto resumiendo segundo segundamente tercero terceramente último últimamente también cuarto`,
    `a saber, ante todo, así pues, con todo, en conclusión, en fin, en otras palabras, en primer lugar, en resumen,
    en segundo lugar, en tercer lugar, es decir, no obstante, o sea, para concluir, para terminar, por ejemplo,
    por otra parte, por último, por un lado, por otro lado, sin embargo, una cosa`,
  ),
  facts:
    list(`archivo autor cámara dirección duración entrevista fecha fuente grabación hora idioma local lugar proyecto sala
    sesión teléfono transcripción ubicación vídeo`),
  minutes: list(
    `abstenciones acción acciones acta acuerdo acuerdos asistentes ausentes decisión decisiones excusados invitados
    orden presentes resolución resoluciones tema temas votación votos aprobado aprobada asistencia compromiso compromisos convocados tarea tareas`,
    `orden del día, próximos pasos, próxima reunión, próxima sesión, ruegos y preguntas, puntos tratados, fin de la reunión`,
  ),
  onlyInMinutes: list(`conclusión conclusiones estado nota notas plazo responsable resumen`),
  procedure: list(
    `aplausos enmienda risas rumores votación abstenciones votos`,
    `votos a favor, votos en contra, votos emitidos, en contra, a favor, resultado de la votación, efectuada la votación, sometida a votación, dio el siguiente resultado`,
  ),
  document:
    list(`advertencia anexo apéndice capítulo causa cita comentario conclusión conclusiones condición consecuencia datos
    definición diapositivas ejemplo enlace enlaces explicación figura hipótesis importante introducción motivo
    nota notas objetivo objetivos observación problema prueba razón razones resultado resultados resumen solución
    tabla título traducción ventaja ventajas`),
  things: list(''),
  voices:
    list(`conductor entrevistado entrevistada entrevistador entrevistadora hablante hombre intérprete locutor moderador
    moderadora mujer narrador participante presidente público secretario secretaria testigo voz`),
  question: list(`pregunta preguntas`),
  answer: list(`respuesta respuestas`),
  saying: list(`dice dijo pregunta preguntó responde respondió contesta contestó añade añadió`),
  pronouns: list(`él ella ellos ellas quien uno yo`),
  openers: list(
    `a ahora al algo algunos allí antes aquel aquí así aún aunque bien bueno cada claro como cómo con creo cual cuál cuando cuándo cuántos de del desde después donde dónde dos durante e el él ella ellas ellos en entonces era eran es esa ese eso esos esta está están estas este esto estos exacto fue gracias ha hace hacia han hasta hay hola la las le les lo los luego mas más me mi mientras mucho muchos muy nada ni no nos nosotros nuestra nuestro nunca o otra otro para pero perfecto por porque pues que qué quién se según ser si sí siempre sin sobre solo son su sus tal también tampoco tan te tenemos tiene toda todas todo todos tras tu un una unas uno unos usted ustedes vamos y ya yo`,
  ),
};
