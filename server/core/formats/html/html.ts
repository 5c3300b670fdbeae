import type { FileContent, FileFormat } from '../format.ts';
import { readHtml } from './read.ts';
import { writeHtml } from './write.ts';

/** Web pages: saved ones come in by their structure, and a page that stands by itself goes out. */
export const html: FileFormat = {
  id: 'html',
  title: 'HTML',
  extensions: ['.html', '.htm', '.xhtml'],
  holds: { speakers: true, times: true, questions: true, events: true, sections: true, roster: true },
  recognises: ({ text }: FileContent) => startsAsPage.test(text.slice(0, 1000)),
  read: readHtml,
  write: writeHtml,
};

const startsAsPage =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}-->\s*)*(?:<!doctype\s+html\b|<html[\s>]|<head[\s>])/i;
