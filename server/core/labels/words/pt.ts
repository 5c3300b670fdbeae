import { type LanguageWords, list } from './languageWords.ts';

/** Portuguese. */
export const pt: LanguageWords = {
  sentence: list(
    `agora ainda aliás assim contudo depois então enfim entretanto finalmente logo outrossim pois porém portanto porque primeiramente primeiro quarto quinto resumindo segundo sobretudo terceiro todavia último ultimamente`,
    `a saber, além disso, antes de mais, em conclusão, em outras palavras, em primeiro lugar, em resumo, em segundo
    lugar, em suma, em terceiro lugar, isto é, no entanto, ou seja, para concluir, para terminar, por exemplo, por
    fim, por outro lado, por um lado, por último`,
  ),
  facts:
    list(`arquivo câmara data duração endereço entrevista fonte gravação hora idioma local língua projeto sala sessão
    telefone transcrição`),
  minutes: list(
    `abstenções ação ações ata ausentes convidados decisão decisões deliberação deliberações justificados ordem
    presentes resolução resoluções tema temas votação votos aprovado aprovada encaminhamento encaminhamentos participantes tarefa tarefas pauta`,
    `ordem do dia, próximos passos, próxima reunião, próxima sessão, outros assuntos, encerramento da reunião`,
  ),
  onlyInMinutes: list(`conclusão conclusões estado nota notas prazo responsável resumo`),
  procedure: list(
    `aplausos emenda protestos risos votação abstenções votantes`,
    `votos a favor, votos contra, votos favoráveis, votos contrários, resultado da votação, em votação`,
  ),
  document:
    list(`anexo apêndice aviso capítulo causa citação comentário conclusão conclusões condição consequência definição
    desvantagens diapositivos exemplo explicação figura hipótese importante introdução ligação motivo nota notas
    objetivo objetivos observação página problema prova razão razões resultado resultados resumo solução tabela
    título tradução vantagens`),
  things: list(''),
  voices: list(`apresentador entrevistada entrevistado entrevistador entrevistadora homem intérprete locutor moderador
    moderadora mulher narrador orador participante presidente público secretária secretário testemunha voz`),
  question: list(`pergunta perguntas`),
  answer: list(`resposta respostas`),
  saying: list(`diz disse pergunta perguntou responde respondeu acrescenta`),
  pronouns: list(`ele ela eles elas quem eu`),
  openers: list(
    `a agora ah ainda algo alguns ali ao aos aqui as até bem bom cada claro com como da dantes das de depois desde dessa desta deste do dois dos e é ela elas ele eles em então era esse essa esta está estamos este estes eu exatamente foi há hoje isso isto já lá lhe mais mas me mesmo meu minha muito muitos na nada não nas nem no nos nós nossa nosso num nunca o obrigada obrigado olá onde os ou outra outro para pela pelo pois por porque porquê qual quando quanto que quem se sem sempre ser seu sim sobre são só sua também tem temos ter toda todas todo todos tudo um uma umas uns você vocês`,
  ),
};
