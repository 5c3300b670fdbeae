import { akomaNtoso } from './akomaNtoso/akomaNtoso.ts';
import { elan } from './annotations/elan.ts';
import { exmaralda } from './annotations/exmaralda.ts';
import { textGrid } from './annotations/textGrid.ts';
import { transcriber } from './annotations/transcriber.ts';
import { ass } from './ass.ts';
import { blockText } from './blockText.ts';
import { chat } from './chat/chat.ts';
import { docx } from './docx/docx.ts';
import type { FileFormat } from './format.ts';
import { html } from './html/html.ts';
import { json } from './json.ts';
import { lrc } from './lrc.ts';
import { markdown } from './markdown/markdown.ts';
import { microDvd } from './microDvd.ts';
import { ctm } from './nist/ctm.ts';
import { stm } from './nist/stm.ts';
import { otranscribe } from './otranscribe.ts';
import { maxqda } from './paragraphs/maxqda.ts';
import { ohms } from './paragraphs/ohms.ts';
import { plainText } from './plainText.ts';
import { podcast } from './podcast.ts';
import { publicWhip } from './publicWhip.ts';
import { recognisers } from './recognisers/index.ts';
import { sbv } from './sbv.ts';
import { srt } from './srt.ts';
import { csv } from './table/csv.ts';
import { tsv } from './table/tsv.ts';
import { tei } from './tei/tei.ts';
import { transcript } from './transcript.ts';
import { ttml } from './ttml.ts';
import { vtt } from './vtt.ts';
import { whisperText } from './whisperText.ts';
import { youTubeJson } from './youTubeJson.ts';
import { youTubeXml } from './youTubeXml.ts';
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
