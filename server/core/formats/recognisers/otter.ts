import { label, list, number, record, string } from '../json/jsonValue.ts';
import type { Heard } from './heard.ts';
import { recogniserFormat } from './recogniser.ts';

/** What Otter's own pages load: passages whose times count samples, and the names of the speakers in a list of their own. */
export const otter = recogniserFormat({
  id: 'otter',
  title: 'Otter JSON',
  namesSpeakers: true,
  keys: [['speech.transcripts[].transcript', 'speech.transcripts[].start_offset']],
  read(root) {
    const { speakers, transcripts } = record(record(root).speech);
    const names = new Map(list(speakers).map((value) => [label(record(value).id), label(record(value).speaker_name)]));
    const heard = list(transcripts).map((value): Heard => {
      const { transcript, start_offset, end_offset, speaker_id } = record(value);
      const id = label(speaker_id);
      return {
        text: string(transcript) ?? '',
        start: fromSamples(start_offset),
        end: fromSamples(end_offset),
        speaker: names.get(id) ?? id,
      };
    });
    return { heard, areNames: names.size > 0 };
  },
});

const SAMPLES_A_SECOND = 16_000;

function fromSamples(value: unknown): number | undefined {
  const samples = number(value);
  return samples === undefined ? undefined : samples / SAMPLES_A_SECOND;
}
