import { akomaNtoso } from './akomaNtoso/akomaNtoso.ts';
import { elan } from './annotations/elan.ts';
import { exmaralda } from './annotations/exmaralda.ts';
import { textGrid } from './annotations/textGrid.ts';
import { transcriber } from './annotations/transcriber.ts';
import { bundestag } from './bundestag.ts';
import { canadianHansard } from './canadianHansard.ts';
import { ass } from './captions/ass.ts';
import { lrc } from './captions/lrc.ts';
import { microDvd } from './captions/microDvd.ts';
import { sami } from './captions/sami.ts';
import { sbv } from './captions/sbv.ts';
import { srt } from './captions/srt.ts';
import { ttml } from './captions/ttml.ts';
import { vtt } from './captions/vtt.ts';
import { youTubeJson } from './captions/youTubeJson.ts';
import { youTubeXml } from './captions/youTubeXml.ts';
import { chat } from './chat/chat.ts';
import { docx } from './docx/docx.ts';
import { europarl } from './europarl.ts';
import type { FileFormat } from './format.ts';
import { html } from './html/html.ts';
import { json } from './json/json.ts';
import { markdown } from './markdown/markdown.ts';
import { ctm } from './nist/ctm.ts';
import { stm } from './nist/stm.ts';
import { otranscribe } from './otranscribe.ts';
import { maxqda } from './paragraphs/maxqda.ts';
import { ohms } from './paragraphs/ohms.ts';
import { blockText } from './plainText/blockText.ts';
import { plainText } from './plainText/plainText.ts';
import { podcast } from './podcast.ts';
import { publicWhip } from './publicWhip.ts';
import { recognisers } from './recognisers/index.ts';
import { csv } from './table/csv.ts';
import { tsv } from './table/tsv.ts';
import { tei } from './tei/tei.ts';
import { transcript } from './transcript.ts';
import { whisperText } from './whisperText.ts';
import { zoomChat } from './zoomChat.ts';

/** Every file format that transcripts come in or go out as. The first whose content is recognised reads a file. */
export const formats: readonly FileFormat[] = [
  // One a line.
  transcript,
  json,
  vtt,
  // Before SubRip, which may begin with the same times.
  blockText,
  srt,
  sbv,
  sami,
  microDvd,
  ttml,
  youTubeJson,
  youTubeXml,
  ass,
  lrc,
  whisperText,
  zoomChat,
  podcast,
  otranscribe,
  publicWhip,
  bundestag,
  canadianHansard,
  europarl,
  tei,
  akomaNtoso,
  chat,
  elan,
  textGrid,
  exmaralda,
  transcriber,
  ctm,
  stm,
  maxqda,
  ohms,
  ...recognisers,
  csv,
  tsv,
  html,
  docx,
  markdown,
  plainText,
];
