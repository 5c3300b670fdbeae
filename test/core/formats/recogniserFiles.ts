/** Words of a recogniser, half a second each, one after another from a time on. */
function words<T>(text: string, from: number, item: (word: string, start: number, end: number) => T): T[] {
  return text.split(' ').map((word, at) => item(word, round(from + at / 2), round(from + at / 2 + 0.4)));
}

const round = (seconds: number) => Math.round(seconds * 1000) / 1000;

/** A file of a recogniser, and what it says as `draftLines` has it. */
export interface RecogniserFile {
  readonly about: string;
  readonly format: string;
  readonly source: unknown;
  readonly lines: readonly string[];
}

const whisper: RecogniserFile[] = [
  {
    about: 'segments without voices',
    format: 'whisper',
    source: {
      text: ' The well is dry. It was full in May.',
      segments: [
        { id: 0, seek: 0, start: 0, end: 1.5, text: ' The well is dry.', tokens: [50364, 440], avg_logprob: -0.2 },
        { id: 1, seek: 0, start: 2, end: 3.9, text: ' It was full in May.', tokens: [50440], avg_logprob: -0.3 },
      ],
      language: 'en',
    },
    lines: ['- 0–1.5: The well is dry.', '… 2–3.9: It was full in May.'],
  },
  {
    about: 'segments that are cut inside words, as with a length of 1',
    format: 'whisper',
    source: {
      segments: [' Wa', 'ter', ' la', 'nds', '.', ' Good.'].map((text, at) => ({ start: at, end: at + 1, text })),
    },
    lines: ['- 0–5: Water lands.', '… 5–6: Good.'],
  },
  {
    about: 'a text with times of words that have no punctuation',
    format: 'whisper',
    source: {
      task: 'transcribe',
      language: 'english',
      duration: 4,
      text: 'Yes, it is. “Why,” you ask?',
      words: words('Yes it is Why you ask', 1, (word, start, end) => ({ word, start, end })),
    },
    lines: ['- 1–2.4: Yes, it is.', '… 2.5–3.9: “Why,” you ask?'],
  },
  {
    about: 'a text alone',
    format: 'whisper',
    source: { text: 'No times.', segments: [], language: 'en' },
    lines: ['-: No times.'],
  },
];

const whisperX: RecogniserFile[] = [
  {
    about: 'words without times and voices',
    format: 'whisperx',
    source: {
      segments: [
        {
          start: 1,
          end: 4,
          text: ' It cost £70 in 1999.',
          speaker: 'SPEAKER_01',
          words: [
            { word: 'It', start: 1, end: 1.2, score: 0.9, speaker: 'SPEAKER_01' },
            { word: 'cost', start: 1.3, end: 1.6, score: 0.9, speaker: 'SPEAKER_01' },
            { word: '£70' },
            { word: 'in', start: 2.5, end: 2.6, score: 0.8, speaker: 'SPEAKER_01' },
            { word: '1999.' },
          ],
        },
        { start: 4.5, end: 5, text: ' So much?', speaker: 'SPEAKER_00' },
      ],
      word_segments: [],
      language: 'en',
    },
    lines: ['SPEAKER_01 1–4: It cost £70 in 1999.', 'SPEAKER_00 4.5–5: So much?'],
  },
  {
    about: 'a segment in which the voice changes',
    format: 'whisperx',
    source: {
      segments: [
        {
          start: 1,
          end: 5,
          text: ' Who has 3 keys? I have 2.',
          speaker: 'SPEAKER_00',
          words: [
            { word: 'Who', start: 1, end: 1.4, speaker: 'SPEAKER_00' },
            { word: 'has', start: 1.5, end: 1.9, speaker: 'SPEAKER_00' },
            { word: '3' },
            { word: 'keys?', start: 2.5, end: 2.9, speaker: 'SPEAKER_00' },
            { word: 'I', start: 3, end: 3.4, speaker: 'SPEAKER_01' },
            { word: 'have', start: 3.5, end: 3.9, speaker: 'SPEAKER_01' },
            { word: '2.' },
          ],
        },
      ],
    },
    lines: ['SPEAKER_00 1–2.9: Who has 3 keys?', 'SPEAKER_01 3–5: I have 2.'],
  },
  {
    about: 'a word between two voices, of which neither is the voice of the segment',
    format: 'whisperx',
    source: {
      segments: [
        {
          start: 0,
          end: 3,
          text: 'Stop 42 go',
          speaker: 'SPEAKER_02',
          words: [
            { word: 'Stop', start: 0, end: 1, speaker: 'SPEAKER_00' },
            { word: '42' },
            { word: 'go', start: 2, end: 3, speaker: 'SPEAKER_01' },
          ],
        },
      ],
    },
    lines: ['SPEAKER_00 0–1: Stop', '- –: 42', 'SPEAKER_01 2–3: go'].map((line) => line.replace(' –:', ':')),
  },
  {
    about: 'words that the list of words has not',
    format: 'whisperx',
    source: {
      segments: [
        {
          start: 0,
          end: 3,
          text: 'One two three four.',
          words: [
            { word: 'One', start: 0, end: 1, speaker: 'SPEAKER_00' },
            { word: 'four.', start: 2, end: 3, speaker: 'SPEAKER_00' },
          ],
        },
      ],
    },
    lines: ['SPEAKER_00 0–3: One two three four.'],
  },
  {
    about: 'several voices in a segment whose words are not those of its text',
    format: 'whisperx',
    source: {
      segments: [
        {
          start: 0,
          end: 3,
          text: 'Seventy one.',
          speaker: 'SPEAKER_00',
          words: [
            { word: '71', start: 0, end: 1, speaker: 'SPEAKER_00' },
            { word: 'won.', start: 2, end: 3, speaker: 'SPEAKER_01' },
          ],
        },
        { start: 4, end: 5, text: 'Yes.', speaker: 'SPEAKER_00' },
      ],
    },
    lines: ['- 0–3: Seventy one.', 'SPEAKER_00 4–5: Yes.'],
  },
  {
    about: 'a segment without a voice among others',
    format: 'whisperx',
    source: {
      segments: [
        { start: 0, end: 1, text: 'First.', speaker: 'SPEAKER_00' },
        { start: 1, end: 2, text: 'Second.' },
        { start: 2, end: 3, text: 'Third.', speaker: 'SPEAKER_00' },
      ],
    },
    lines: ['SPEAKER_00 0–1: First.', '- 1–2: Second.', 'SPEAKER_00 2–3: Third.'],
  },
  {
    about: 'a list of segments alone, and a pause',
    format: 'whisperx',
    source: [
      { start: 0, end: 1, text: 'First.', speaker: 'SPEAKER_00' },
      { start: 4, end: 5, text: 'Second.', speaker: 'SPEAKER_00' },
    ],
    lines: ['SPEAKER_00 0–1: First.', '¶ 4–5: Second.'],
  },
  {
    about: 'segments of a service that names people',
    format: 'whisperx',
    source: {
      task: 'transcribe',
      duration: 3,
      text: 'Hello. Yes?',
      segments: [
        { type: 'transcript.text.segment', id: 'seg_1', start: 0, end: 1, text: 'Hello.', speaker: 'Ann Lee' },
        { type: 'transcript.text.segment', id: 'seg_2', start: 2, end: 3, text: 'Yes?', speaker: 'B' },
      ],
    },
    lines: ['Ann Lee 0–1: Hello.', 'Speaker B 2–3: Yes?'],
  },
];

const cpp = (from: number, to: number, text: string, more = {}) => ({
  timestamps: { from: `00:00:0${from},000`, to: `00:00:0${to},000` },
  offsets: { from: from * 1000, to: to * 1000 },
  text,
  ...more,
});

const whisperCpp: RecogniserFile[] = [
  {
    about: 'segments',
    format: 'whisper-cpp',
    source: {
      systeminfo: 'AVX = 1',
      model: { type: 'base' },
      params: { language: 'en' },
      result: { language: 'en' },
      transcription: [cpp(0, 2, ' The oven is hot.'), cpp(2, 4, ' [BLANK_AUDIO]')],
    },
    lines: ['- 0–2: The oven is hot.', '[BLANK_AUDIO]'],
  },
  {
    about: 'voices by channel, and one that is on both',
    format: 'whisper-cpp',
    source: {
      transcription: [
        cpp(0, 2, ' Who is there?', { speaker: '0' }),
        cpp(2, 4, ' The baker.', { speaker: '1' }),
        cpp(4, 6, ' Ah.', { speaker: '?' }),
      ],
    },
    lines: ['Speaker 0 0–2: Who is there?', 'Speaker 1 2–4: The baker.', '? 4–6: Ah.'],
  },
  {
    about: 'changes of the voice without saying to whom',
    format: 'whisper-cpp',
    source: {
      transcription: [
        cpp(0, 2, ' Who is there? [SPEAKER_TURN]', { speaker_turn_next: true }),
        cpp(2, 3, ' The baker.', { speaker_turn_next: false }),
        cpp(3, 4, ' Open up.', { speaker_turn_next: true }),
        cpp(4, 6, ' I am coming.', { speaker_turn_next: false }),
      ],
    },
    lines: ['? 0–2: Who is there?', '? 2–3: The baker.', '… 3–4: Open up.', '? 4–6: I am coming.'],
  },
];

const chunks: RecogniserFile[] = [
  {
    about: 'chunks, of which the last has no end',
    format: 'transformers',
    source: {
      speakers: [],
      chunks: [
        { timestamp: [0, 2.5], text: ' The tide is out.' },
        { timestamp: [2.5, null], text: ' Run.' },
      ],
      text: ' The tide is out. Run.',
    },
    lines: ['- 0–2.5: The tide is out.', '… 2.5–: Run.'],
  },
  {
    about: 'chunks of speakers',
    format: 'transformers',
    source: {
      speakers: [
        { speaker: 'SPEAKER_00', timestamp: [0, 2.5], text: ' The tide is out.' },
        { speaker: 'SPEAKER_01', timestamp: [2.5, 3], text: ' Run.' },
      ],
      chunks: [{ timestamp: [0, 3], text: ' The tide is out. Run.' }],
      text: ' The tide is out. Run.',
    },
    lines: ['SPEAKER_00 0–2.5: The tide is out.', 'SPEAKER_01 2.5–3: Run.'],
  },
];

/** Items of Amazon Transcribe. */
export function items(text: string, from: number, more = {}) {
  return words(text, from, (word, start, end) => {
    const [, spoken, mark] = /^(.*?)([.,?!]?)$/.exec(word) ?? [];
    const item = (
      content: string | undefined,
      type: string,
      times: { start_time?: string; end_time?: string } = {},
    ) => ({
      ...times,
      alternatives: [{ confidence: '0.99', content }],
      type,
      ...more,
    });
    const said = item(spoken, 'pronunciation', { start_time: String(start), end_time: String(end) });
    return mark ? [said, item(mark, 'punctuation')] : [said];
  }).flat();
}

const hall = { jobName: 'hall', accountId: '000000000000', status: 'COMPLETED' };
const untold = [...items('Is the hall free? Not on Mondays.', 1)];
const segment = (speaker_label: string, start: number, end: number, of: readonly { start_time?: string }[] = []) => ({
  start_time: String(start),
  end_time: String(end),
  speaker_label,
  items: of.flatMap(({ start_time }) => (start_time ? { start_time, speaker_label } : [])),
});

const aws: RecogniserFile[] = [
  {
    about: 'no voices',
    format: 'aws-transcribe',
    source: { ...hall, results: { transcripts: [{ transcript: 'Is …' }], items: untold } },
    lines: ['- 1–2.9: Is the hall free?', '… 3–4.4: Not on Mondays.'],
  },
  {
    about: 'voices in segments with items',
    format: 'aws-transcribe',
    source: {
      ...hall,
      results: {
        transcripts: [{ transcript: 'Is …' }],
        speaker_labels: {
          speakers: 2,
          segments: [segment('spk_0', 1, 2.9, untold.slice(0, 5)), segment('spk_1', 3, 4.4, untold.slice(5))],
        },
        items: untold,
      },
    },
    lines: ['spk_0 1–2.9: Is the hall free?', 'spk_1 3–4.4: Not on Mondays.'],
  },
  {
    about: 'voices in segments without items',
    format: 'aws-transcribe',
    source: {
      ...hall,
      results: {
        transcripts: [],
        speaker_labels: { segments: [segment('spk_1', 3, 4.4), segment('spk_0', 1, 2.9)] },
        items: untold,
      },
    },
    lines: ['spk_0 1–2.9: Is the hall free?', 'spk_1 3–4.4: Not on Mondays.'],
  },
  {
    about: 'voices in the items; punctuation has none',
    format: 'aws-transcribe',
    source: {
      ...hall,
      results: {
        transcripts: [],
        items: [
          ...items('Is the hall free?', 1).map((item) =>
            item.type === 'punctuation' ? item : { ...item, speaker_label: 'spk_0' },
          ),
          ...items('Not on Mondays.', 3, { speaker_label: 'spk_1' }),
        ],
        audio_segments: [{ id: 0, transcript: 'Is the hall free?', start_time: '1', end_time: '2.9', items: [0] }],
      },
    },
    lines: ['spk_0 1–2.9: Is the hall free?', 'spk_1 3–4.4: Not on Mondays.'],
  },
  {
    about: 'channels, in which people speak at once',
    format: 'aws-transcribe',
    source: {
      ...hall,
      results: {
        transcripts: [],
        channel_labels: {
          channels: [
            { channel_label: 'ch_0', items: items('Is the hall free? I need it soon.', 1, { channel_label: 'ch_0' }) },
            { channel_label: 'ch_1', items: items('Not on Mondays.', 2, { channel_label: 'ch_1' }) },
          ],
          number_of_channels: 2,
        },
      },
    },
    lines: [
      'Channel 0 1–2.9: Is the hall free?',
      'Channel 1 2–3.4: Not on Mondays.',
      'Channel 0 3–4.9: I need it soon.',
    ],
  },
  {
    about: 'channels in the items',
    format: 'aws-transcribe',
    source: {
      ...hall,
      results: {
        transcripts: [],
        items: [
          ...items('Is the hall free?', 1, { channel_label: 'ch_0' }),
          ...items('Not on Mondays.', 3, { channel_label: 'ch_1' }),
        ],
      },
    },
    lines: ['Channel 0 1–2.9: Is the hall free?', 'Channel 1 3–4.4: Not on Mondays.'],
  },
  {
    about: 'segments of audio alone',
    format: 'aws-transcribe',
    source: {
      ...hall,
      results: {
        transcripts: [{ transcript: 'Is the hall free? No.' }],
        items: [],
        audio_segments: [
          { id: 0, transcript: 'Is the hall free?', start_time: '1.0', end_time: '2.9', speaker_label: 'spk_0' },
          { id: 1, transcript: 'No.', start_time: '3.0', end_time: '3.2', speaker_label: 'spk_1' },
        ],
      },
    },
    lines: ['spk_0 1–2.9: Is the hall free?', 'spk_1 3–3.2: No.'],
  },
  {
    about: 'the text alone',
    format: 'aws-transcribe',
    source: { ...hall, results: { transcripts: [{ transcript: 'Is the hall free? No.' }], items: [] } },
    lines: ['-: Is the hall free? No.'],
  },
];

const dg = (text: string, from: number, more = {}) =>
  words(text, from, (punctuated_word, start, end) => ({
    word: punctuated_word.toLowerCase().replace(/[^a-z]/g, ''),
    punctuated_word,
    start,
    end,
    confidence: 0.9,
    ...more,
  }));

const deepgram: RecogniserFile[] = [
  {
    about: 'words with voices, and paragraphs',
    format: 'deepgram',
    source: {
      metadata: { request_id: 'x', channels: 1, duration: 9 },
      results: {
        channels: [
          {
            alternatives: [
              {
                transcript: 'Shall we plant beans? Yes. And peas. Good.',
                confidence: 0.99,
                words: [
                  ...dg('Shall we plant beans?', 0, { speaker: 0 }),
                  ...dg('Yes. And peas.', 2, { speaker: 1 }),
                  ...dg('Good.', 3.5, { speaker: 0 }),
                ],
                paragraphs: {
                  transcript: '…',
                  paragraphs: [
                    { sentences: [], start: 0, end: 1.9, speaker: 0 },
                    { sentences: [], start: 2, end: 2.4, speaker: 1 },
                    { sentences: [], start: 2.5, end: 3.4, speaker: 1 },
                  ],
                },
              },
            ],
          },
        ],
      },
    },
    lines: [
      'Speaker 0 0–1.9: Shall we plant beans?',
      'Speaker 1 2–2.4: Yes.',
      '¶ 2.5–3.4: And peas.',
      'Speaker 0 3.5–3.9: Good.',
    ],
  },
  {
    about: 'words without punctuation and without voices',
    format: 'deepgram',
    source: {
      results: {
        channels: [
          {
            alternatives: [
              { transcript: 'shall we', words: words('shall we', 0, (word, start, end) => ({ word, start, end })) },
            ],
          },
        ],
      },
    },
    lines: ['- 0–0.9: shall we'],
  },
  {
    about: 'people who keep their names where others are numbered',
    format: 'deepgram',
    source: {
      results: {
        utterances: [
          { start: 0, end: 1, channel: 0, transcript: 'Shall we?', speaker: 'Ann Lee' },
          { start: 2, end: 3, channel: 1, transcript: 'We will.', speaker: 0 },
          { start: 4, end: 5, channel: 0, transcript: 'Good.', speaker: 0 },
        ],
      },
    },
    lines: [
      'Ann Lee 0–1: Shall we?',
      'Speaker 1 2–3: We will.',
      'Speaker 2 4–5: Good.',
      '! The voices were numbered: Speaker 1 is `0` of channel `1`, Speaker 2 is `0` of channel `0`.',
    ],
  },
  {
    about: 'channels in which the same numbers are other people',
    format: 'deepgram',
    source: {
      results: {
        channels: [
          { alternatives: [{ words: [...dg('Shall we?', 0, { speaker: 0 }), ...dg('Do.', 4, { speaker: 1 })] }] },
          { alternatives: [{ words: dg('Rather not.', 2, { speaker: 0 }) }] },
        ],
      },
    },
    lines: [
      'Speaker 1 0–0.9: Shall we?',
      'Speaker 2 2–2.9: Rather not.',
      'Speaker 3 4–4.4: Do.',
      '! The voices were numbered: Speaker 1 is `0` of channel `0`, Speaker 2 is `0` of channel `1`, Speaker 3 is `1` of channel `0`.',
    ],
  },
  {
    about: 'utterances alone',
    format: 'deepgram',
    source: {
      results: {
        utterances: [
          {
            start: 0,
            end: 1,
            channel: 0,
            transcript: 'Shall we?',
            words: dg('Shall we?', 0, { speaker: 0 }),
            speaker: 0,
          },
          { start: 2, end: 3, channel: 0, transcript: 'We will.', words: [], speaker: 1 },
        ],
      },
    },
    lines: ['Speaker 0 0–0.9: Shall we?', 'Speaker 1 2–3: We will.'],
  },
  {
    about: 'paragraphs without words',
    format: 'deepgram',
    source: {
      results: {
        channels: [
          {
            alternatives: [
              {
                transcript: 'Shall we? We will.',
                paragraphs: {
                  paragraphs: [
                    { sentences: [{ text: 'Shall we?', start: 0, end: 1 }], speaker: 0 },
                    { sentences: [{ text: 'We will.', start: 2, end: 3 }], speaker: 1 },
                  ],
                },
              },
            ],
          },
        ],
      },
    },
    lines: ['Speaker 0 0–1: Shall we?', 'Speaker 1 2–3: We will.'],
  },
  {
    about: 'the text alone',
    format: 'deepgram',
    source: { results: { channels: [{ alternatives: [{ transcript: 'Shall we?', words: [] }] }] } },
    lines: ['-: Shall we?'],
  },
];

const aai = (text: string, from: number, more = {}) =>
  words(text, from, (text, start, end) => ({ text, start: start * 1000, end: end * 1000, confidence: 0.9, ...more }));

const assemblyAi: RecogniserFile[] = [
  {
    about: 'utterances, in milliseconds',
    format: 'assemblyai',
    source: {
      id: 'x',
      status: 'completed',
      audio_url: 'https://example.org/a.mp3',
      language_code: 'en_us',
      text: 'How deep is it? Three metres. I think.',
      words: [],
      utterances: [
        {
          speaker: 'A',
          start: 250,
          end: 2150,
          confidence: 0.9,
          text: 'How deep is it?',
          words: aai('How deep is it?', 0.25),
        },
        { speaker: 'B', start: 3000, end: 5000, confidence: 0.9, text: 'Three metres. I think.' },
      ],
    },
    lines: ['Speaker A 0.25–2.15: How deep is it?', 'Speaker B 3–5: Three metres. I think.'],
  },
  {
    about: 'words alone',
    format: 'assemblyai',
    source: { text: 'How deep? Deep.', words: aai('How deep? Deep.', 0, { speaker: null }), utterances: null },
    lines: ['- 0–0.9: How deep?', '… 1–1.4: Deep.'],
  },
  {
    about: 'channels with several people each',
    format: 'assemblyai',
    source: {
      audio_channels: 2,
      utterances: [
        { speaker: '1A', channel: '1', start: 0, end: 1000, text: 'How deep?' },
        { speaker: '2A', channel: '2', start: 1000, end: 2000, text: 'Deep.' },
        { speaker: '1B', channel: '1', start: 2000, end: 3000, text: 'Too deep.' },
      ],
    },
    lines: [
      'Speaker 1 0–1: How deep?',
      'Speaker 2 1–2: Deep.',
      'Speaker 3 2–3: Too deep.',
      '! The voices were numbered: Speaker 1 is `1A`, Speaker 2 is `2A`, Speaker 3 is `1B`.',
    ],
  },
  {
    about: 'the text alone',
    format: 'assemblyai',
    source: { audio_url: 'https://example.org/a.mp3', status: 'completed', text: 'How deep?', words: null },
    lines: ['-: How deep?'],
  },
];

const g1 = (text: string, from: number, more = {}) =>
  words(text, from, (word, start, end) => ({
    startTime: `${start.toFixed(3)}s`,
    endTime: `${end.toFixed(3)}s`,
    word,
    ...more,
  }));
const g2 = (text: string, from: number, more = {}) =>
  words(text, from, (word, start, end) => ({
    ...(start > 0 && { startOffset: `${start.toFixed(3)}s` }),
    endOffset: `${end.toFixed(3)}s`,
    word,
    ...more,
  }));
const gj = (text: string, from: number, more = {}) =>
  words(text, from, (word, start, end) => {
    const time = (seconds: number) => ({
      seconds: String(Math.floor(seconds)),
      nanos: Math.round((seconds % 1) * 1e9),
    });
    return { startTime: time(start), endTime: time(end), word, ...more };
  });

const google: RecogniserFile[] = [
  {
    about: 'version 1: the last result has all words again, with speakers',
    format: 'google-speech',
    source: {
      results: [
        {
          alternatives: [{ transcript: 'Is it far?', confidence: 0.9, words: g1('Is it far?', 1) }],
          languageCode: 'en-us',
        },
        {
          alternatives: [{ transcript: ' An hour.', confidence: 0.9, words: g1('An hour.', 3) }],
          languageCode: 'en-us',
        },
        {
          alternatives: [
            { words: [...g1('Is it far?', 1, { speakerTag: 2 }), ...g1('An hour.', 3, { speakerTag: 1 })] },
          ],
        },
      ],
    },
    lines: ['Speaker 2 1–2.4: Is it far?', 'Speaker 1 3–3.9: An hour.'],
  },
  {
    about: 'version 1 without times of words before the last result',
    format: 'google-speech',
    source: {
      results: [
        { alternatives: [{ transcript: 'Is it far?' }] },
        { alternatives: [{ transcript: ' An hour.' }] },
        {
          alternatives: [
            { words: [...g1('Is it far?', 1, { speakerTag: 2 }), ...g1('An hour.', 3, { speakerTag: 1 })] },
          ],
        },
      ],
    },
    lines: ['Speaker 2 1–2.4: Is it far?', 'Speaker 1 3–3.9: An hour.'],
  },
  {
    about: 'version 2: every result has its own words',
    format: 'google-speech',
    source: {
      results: [
        {
          alternatives: [{ transcript: 'Is it far?', words: g2('Is it far?', 0, { speakerLabel: '1' }) }],
          resultEndOffset: '1.5s',
        },
        {
          alternatives: [{ transcript: 'An hour.', words: g2('An hour.', 3, { speakerLabel: '2' }) }],
          resultEndOffset: '4s',
        },
        {
          alternatives: [
            { transcript: 'By bus it is more.', words: g2('By bus it is more.', 5, { speakerLabel: '1' }) },
          ],
        },
      ],
      metadata: { totalBilledDuration: '10s' },
    },
    lines: ['Speaker 1 0–1.4: Is it far?', 'Speaker 2 3–3.9: An hour.', 'Speaker 1 5–7.4: By bus it is more.'],
  },
  {
    about: 'a finished operation, with times in seconds and nanoseconds',
    format: 'google-speech',
    source: {
      name: '123',
      done: true,
      response: {
        '@type': 'type.googleapis.com/google.cloud.speech.v1.LongRunningRecognizeResponse',
        results: [{ alternatives: [{ transcript: 'Is it far?', words: gj('Is it far?', 61.5) }] }],
      },
    },
    lines: ['- 61.5–62.9: Is it far?'],
  },
  {
    about: 'channels, and keys as Python writes them',
    format: 'google-speech',
    source: {
      results: [
        { alternatives: [{ transcript: 'Is it far?' }], channel_tag: 1, result_end_time: '2s', language_code: 'en-us' },
        { alternatives: [{ transcript: 'An hour.' }], channel_tag: 2, result_end_time: '4s', language_code: 'en-us' },
        { alternatives: [{ transcript: 'Good.' }], channel_tag: 1, result_end_time: '5s', language_code: 'en-us' },
      ],
    },
    lines: ['Channel 1 –2: Is it far?', 'Channel 2 –4: An hour.', 'Channel 1 –5: Good.'],
  },
  {
    about: 'words with their reading, in a script without spaces',
    format: 'google-speech',
    source: {
      results: [
        {
          alternatives: [
            {
              transcript: '今日は雨です。',
              words: ['今日|キョウ', 'は|ワ', '雨|アメ', 'です。|デス'].map((word) => ({
                word,
                startTime: '0s',
                endTime: '1s',
              })),
            },
          ],
        },
      ],
    },
    lines: ['- 0–1: 今日は雨です。'],
  },
];

const rev: RecogniserFile[] = [
  {
    about: 'the recogniser: elements with their punctuation and spaces',
    format: 'rev',
    source: {
      monologues: [
        {
          speaker: 0,
          elements: [
            { type: 'text', value: 'Well', ts: 0.5, end_ts: 0.9, confidence: 1 },
            { type: 'punct', value: ', ' },
            { type: 'text', value: 'who', ts: 1, end_ts: 1.4, confidence: 1 },
            { type: 'punct', value: ' ' },
            { type: 'unknown', value: '<inaudible>' },
            { type: 'punct', value: '?' },
          ],
        },
        {
          speaker: 1,
          elements: [
            { type: 'text', value: 'Me', ts: 2, end_ts: 2.4, confidence: 1 },
            { type: 'punct', value: '.' },
          ],
        },
      ],
    },
    lines: ['Speaker 0 0.5–1.4: Well, who [inaudible]?', 'Speaker 1 2–2.4: Me.'],
  },
  {
    about: 'the typists: names, and times as on a clock',
    format: 'rev',
    source: {
      speakers: [
        { id: 1, name: 'Ann Lee' },
        { id: 2, name: 'Speaker 2' },
      ],
      monologues: [
        {
          speaker: 1,
          speaker_name: 'Ann Lee',
          elements: [
            { type: 'text', value: 'Who?', timestamp: '00:01:01,500', end_timestamp: '00:01:02,000' },
            { type: 'text', value: ' ' },
            { type: 'tag', name: 'crosstalk' },
          ],
        },
        {
          speaker: 2,
          elements: [{ type: 'text', value: 'Me.', timestamp: '00:01:03,000', end_timestamp: '00:01:04,000' }],
        },
      ],
    },
    lines: ['Ann Lee 61.5–62: Who?', '… : [crosstalk]', 'Speaker 2 63–64: Me.'].map((line) =>
      line.replace('… :', '…:'),
    ),
  },
];

const phrase = (text: string, seconds: number, more = {}) => ({
  recognitionStatus: 'Success',
  offset: `PT${seconds}S`,
  duration: 'PT1.5S',
  offsetInTicks: seconds * 1e7,
  durationInTicks: 1.5e7,
  nBest: [{ confidence: 0.9, lexical: text.toLowerCase(), itn: text, maskedITN: text, display: text }],
  ...more,
});

const azure: RecogniserFile[] = [
  {
    about: 'phrases with speakers',
    format: 'azure-speech',
    source: {
      source: 'https://example.org/a.wav',
      combinedRecognizedPhrases: [{ channel: 0, display: 'Is it ripe? Not yet.' }],
      recognizedPhrases: [
        phrase('Is it ripe?', 0.5, { channel: 0, speaker: 1 }),
        phrase('Not yet.', 3, { channel: 0, speaker: 2 }),
      ],
    },
    lines: ['Speaker 1 0.5–2: Is it ripe?', 'Speaker 2 3–4.5: Not yet.'],
  },
  {
    about: 'channels one after another in the file, durations alone, and a phrase that failed',
    format: 'azure-speech',
    source: {
      recognizedPhrases: [
        phrase('Is it ripe?', 0, { channel: 0 }),
        { recognitionStatus: 'Failure', channel: 0, offset: 'PT2S', duration: 'PT1S' },
        phrase('Then wait.', 0, {
          channel: 0,
          offset: 'PT1H2M5.5S',
          offsetInTicks: undefined,
          durationInTicks: undefined,
        }),
        phrase('Not yet.', 3, { channel: 1 }),
      ],
    },
    lines: [
      'Channel 0 0–1.5: Is it ripe?',
      'Channel 1 3–4.5: Not yet.',
      'Channel 0 3725.5–3727: Then wait.',
      '! The service did not recognise 1 phrases: they have no words.',
    ],
  },
  {
    about: 'fast transcription, in milliseconds',
    format: 'azure-speech',
    source: {
      durationMilliseconds: 5000,
      combinedPhrases: [{ text: 'Is it ripe? Not yet.' }],
      phrases: [
        {
          speaker: 1,
          offsetMilliseconds: 500,
          durationMilliseconds: 1500,
          text: 'Is it ripe?',
          locale: 'en-GB',
          words: [],
        },
        {
          speaker: 2,
          offsetMilliseconds: 3000,
          durationMilliseconds: 1000,
          text: 'Not yet.',
          locale: 'en-GB',
          words: [],
        },
      ],
    },
    lines: ['Speaker 1 0.5–2: Is it ripe?', 'Speaker 2 3–4: Not yet.'],
  },
  {
    about: 'the text of the channels alone',
    format: 'azure-speech',
    source: {
      combinedPhrases: [
        { channel: 0, text: 'Is it ripe?' },
        { channel: 1, text: 'Not yet.' },
      ],
    },
    lines: ['Channel 0: Is it ripe?', 'Channel 1: Not yet.'],
  },
];

const others: RecogniserFile[] = [
  {
    about: 'words and marks with speakers, one of them not known',
    format: 'speechmatics',
    source: {
      format: '2.9',
      metadata: { type: 'transcription', transcription_config: { language: 'en' } },
      results: [
        ...words('Who waters it?', 1, (content, start_time, end_time) => ({
          alternatives: [{ content, confidence: 0.9, speaker: 'S1' }],
          start_time,
          end_time,
          type: 'word',
        })),
        { alternatives: [{ content: 'Me', speaker: 'UU' }], start_time: 3, end_time: 3.4, type: 'word' },
        {
          alternatives: [{ content: '.', speaker: 'UU' }],
          start_time: 3.4,
          end_time: 3.4,
          type: 'punctuation',
          attaches_to: 'previous',
        },
      ],
    },
    lines: ['S1 1–2.4: Who waters it?', '? 3–3.4: Me.'],
  },
  {
    about: 'words, spaces and events',
    format: 'elevenlabs',
    source: {
      language_code: 'en',
      text: 'Who waters it? (laughter) Me.',
      words: [
        { text: 'Who', start: 0, end: 0.5, type: 'word', speaker_id: 'speaker_0' },
        { text: ' ', start: 0.5, end: 0.6, type: 'spacing', speaker_id: 'speaker_0' },
        { text: 'waters', start: 0.6, end: 1, type: 'word', speaker_id: 'speaker_0' },
        { text: '?', start: 1, end: 1, type: 'word', speaker_id: 'speaker_0' },
        { text: ' ', start: 1, end: 1.5, type: 'spacing', speaker_id: 'speaker_0' },
        { text: '(laughter)', start: 1.5, end: 2, type: 'audio_event', speaker_id: 'speaker_0' },
        { text: ' ', start: 2, end: 2.1, type: 'spacing', speaker_id: 'speaker_1' },
        { text: 'Me.', start: 2.2, end: 2.5, type: 'word', speaker_id: 'speaker_1' },
      ],
    },
    lines: ['Speaker 0 0–1: Who waters?', '… 1.5–2: [laughter]', 'Speaker 1 2.2–2.5: Me.'],
  },
  {
    about: 'many words without punctuation, cut at the longest pause',
    format: 'vosk',
    source: {
      result: Array.from({ length: 50 }, (_, at) => {
        const start = round(at * 0.5 + (at > 29 ? 0.5 : 0));
        return { word: 'word', start, end: round(start + 0.4), conf: 1 };
      }),
      text: 'word',
    },
    lines: [`- 0–14.9: ${Array(30).fill('word').join(' ')}`, `… 15.5–25.4: ${Array(20).fill('word').join(' ')}`],
  },
  {
    about: 'what the live service says, with what is not final',
    format: 'deepgram',
    source: [
      {
        type: 'Results',
        channel_index: [1, 2],
        is_final: false,
        start: 0,
        duration: 1,
        channel: { alternatives: [{ transcript: 'who', words: [] }] },
      },
      {
        type: 'Results',
        channel_index: [1, 2],
        is_final: true,
        start: 0,
        duration: 1.5,
        channel: {
          alternatives: [
            {
              transcript: 'who waters it',
              words: words('who waters it', 0, (word, start, end) => ({ word, start, end })),
            },
          ],
        },
      },
      {
        type: 'Results',
        channel_index: [0, 2],
        is_final: true,
        start: 2,
        duration: 1,
        channel: { alternatives: [{ transcript: 'nobody does', words: [] }] },
      },
    ],
    lines: ['Channel 1 0–1.4: who waters it', 'Channel 0 2–3: nobody does'],
  },
  {
    about: 'a batch of recordings, by their addresses',
    format: 'google-speech',
    source: {
      results: {
        'gs://garden/pump.wav': {
          transcript: {
            results: [
              {
                alternatives: [
                  {
                    transcript: 'Is it on?',
                    words: words('Is it on?', 0, (word, start, end) => ({
                      word,
                      startOffset: `${start}s`,
                      endOffset: `${end}s`,
                      speakerLabel: '1',
                    })),
                  },
                ],
                languageCode: 'en-GB',
              },
            ],
          },
        },
        'gs://garden/hose.wav': {
          inlineResult: {
            transcript: { results: [{ alternatives: [{ transcript: 'It is.' }], resultEndOffset: '2s' }] },
          },
        },
      },
    },
    lines: ['Speaker 1 0–1.4: Is it on?', '- –2: It is.'],
  },
  {
    about: 'what the service says while it listens',
    format: 'azure-speech',
    source: [
      { DisplayText: 'Is it on?', Offset: 5_000_000, Duration: 10_000_000, SpeakerId: 'Guest-1', Channel: 0 },
      { NBest: [{ Display: 'It is.' }], Offset: 20_000_000, Duration: 5_000_000, SpeakerId: 'Guest-2', Channel: 0 },
    ],
    lines: ['Guest-1 0.5–1.5: Is it on?', 'Guest-2 2–2.5: It is.'],
  },
  {
    about: 'the lines of a video, with the names of its speakers',
    format: 'video-indexer',
    source: {
      videos: [
        {
          insights: {
            language: 'en-GB',
            transcript: [
              { id: 1, text: 'Is it on?', speakerId: 2, instances: [{ start: '0:00:00.5', end: '0:00:01.5' }] },
              { id: 2, text: 'It is.', speakerId: 1, instances: [{ start: '0:00:02', end: '0:01:02.25' }] },
              { id: 3, text: 'Good.', instances: [] },
            ],
            speakers: [
              { id: 1, name: 'Speaker #1' },
              { id: 2, name: 'Ann Lee' },
            ],
          },
        },
      ],
    },
    lines: ['Ann Lee 0.5–1.5: Is it on?', 'Speaker #1 2–62.25: It is.', '-: Good.'],
  },
  {
    about: 'times of words and of speakers apart, and sounds',
    format: 'ibm-watson',
    source: {
      result_index: 0,
      results: [
        {
          final: true,
          alternatives: [
            {
              transcript: 'is it %HESITATION on ',
              timestamps: [
                ['is', 0.5, 0.7],
                ['it', 0.7, 0.9],
                ['%HESITATION', 0.9, 1.1],
                ['on', 1.1, 1.4],
              ],
            },
          ],
        },
        {
          final: true,
          alternatives: [
            {
              transcript: 'it is ',
              timestamps: [
                ['it', 2, 2.2],
                ['is', 2.2, 2.4],
              ],
            },
          ],
        },
        { final: true, alternatives: [{ transcript: 'good ' }] },
      ],
      speaker_labels: [
        { from: 0.5, to: 0.7, speaker: 0 },
        { from: 0.7, to: 0.9, speaker: 0 },
        { from: 0.9, to: 1.1, speaker: 0 },
        { from: 1.1, to: 1.4, speaker: 0 },
        { from: 2, to: 2.2, speaker: 1 },
        { from: 2.2, to: 2.4, speaker: 1 },
      ],
    },
    lines: ['Speaker 0 0.5–1.4: is it [hesitation] on', 'Speaker 1 2–2.4: it is', '-: good'],
  },
  {
    about: 'participants with words, one without a name',
    format: 'recall',
    source: [
      {
        participant: { id: 7, name: 'Ann Lee' },
        words: [
          { text: 'Is it', start_timestamp: { relative: 0.5 }, end_timestamp: { relative: 0.9 } },
          { text: 'on?', start_timestamp: { relative: 0.9 }, end_timestamp: { relative: 1.4 } },
        ],
      },
      { participant: { id: 8, name: null }, words: [{ text: 'It is.', start_timestamp: { relative: 2 } }] },
    ],
    lines: ['Ann Lee 0.5–1.4: Is it on?', 'Participant 8 2–: It is.'],
  },
  {
    about: 'speakers with words',
    format: 'segments',
    source: [
      {
        speaker: 'Ann Lee',
        words: words('Is it on?', 0, (text, start_time, end_time) => ({ text, start_time, end_time })),
      },
      { speaker: 'B', words: [{ text: 'Yes.', start_time: 2, end_time: 2.5 }] },
    ],
    lines: ['Ann Lee 0–1.4: Is it on?', 'Speaker B 2–2.5: Yes.'],
  },
  {
    about: 'words and paragraphs, a word before all of them',
    format: 'paper-edit',
    source: {
      words: [
        { text: 'So.', start: 0, end: 0.2 },
        ...words('Is it on?', 1, (text, start, end) => ({ text, start, end })),
        { text: 'It', start: 4, end: 4.2 },
        { text: 'is.' },
      ],
      paragraphs: [
        { start: 1, end: 2.4, speaker: 'Ann Lee' },
        { start: 4, end: 5, speaker: 'Bo Sand' },
      ],
    },
    lines: ['- 0–0.2: So.', 'Ann Lee 1–2.4: Is it on?', 'Bo Sand 4–4.2: It is.'],
  },
  {
    about: 'single words, with a list of the speakers',
    format: 'segments',
    source: {
      speakers: { a: { name: 'Ann Lee' }, b: { name: 'B' } },
      words: [
        ...words('Is it on?', 0, (text, start, end) => ({ text, start, end, speaker: 'a' })),
        { text: 'Yes.', start: 2, end: 2.5, speaker: 'b' },
      ],
    },
    lines: ['Ann Lee 0–1.4: Is it on?', 'B 2–2.5: Yes.'],
  },
  {
    about: 'sentences by the number of a speaker, with a list of the names',
    format: 'segments',
    source: {
      speech: {
        speakers: [{ id: 7, speaker_name: 'Ann Lee' }],
        lines: [
          { transcript: 'Is it on?', start_time: 0.5, end_time: 1.5, speaker_id: 7 },
          { transcript: 'It is, it is.', start_time: 2.5, end_time: 3.5, speaker_id: 8 },
        ],
      },
    },
    lines: ['Ann Lee 0.5–1.5: Is it on?', 'Speaker 8 2.5–3.5: It is, it is.'],
  },
  {
    about: 'results in a list',
    format: 'vosk',
    source: [
      {
        result: words('who waters it', 0, (word, start, end) => ({ word, start, end, conf: 1 })),
        text: 'who waters it',
      },
      { text: 'nobody' },
    ],
    lines: ['- 0–1.4: who waters it', '…: nobody'],
  },
  {
    about: 'a call',
    format: 'aws-call-analytics',
    source: {
      JobStatus: 'COMPLETED',
      LanguageCode: 'en-GB',
      Transcript: [
        {
          Content: 'How can I help?',
          ParticipantRole: 'AGENT',
          BeginOffsetMillis: 240,
          EndOffsetMillis: 1500,
          Items: [],
        },
        {
          Content: 'The pump is off.',
          ParticipantRole: 'CUSTOMER',
          BeginOffsetMillis: 2000,
          EndOffsetMillis: 3500,
          Items: [],
        },
      ],
    },
    lines: ['Agent 0.24–1.5: How can I help?', 'Customer 2–3.5: The pump is off.'],
  },
  {
    about: 'pieces under any key, with names of their own',
    format: 'segments',
    source: {
      id: 'x',
      data: {
        sentences: [
          { index: 0, speakerName: 'Ann Lee', sentence: 'Who waters it?', startTime: 1.5, endTime: 2, words: [] },
          { index: 1, speakerName: 'Bo Sand', sentence: 'Me.', startTime: 2.5, endTime: 3, words: [] },
        ],
      },
    },
    lines: ['Ann Lee 1.5–2: Who waters it?', 'Bo Sand 2.5–3: Me.'],
  },
  {
    about: 'a list of pieces with milliseconds and times as on a clock',
    format: 'segments',
    source: [
      { speaker: 0, utterance: 'Who waters it?', start_ms: 1500, end_ms: 2000.5 },
      { speaker: 1, utterance: 'Me.', start_ms: '00:00:02.500', end_ms: 3000 },
    ],
    lines: ['Speaker 0 1.5–2.001: Who waters it?', 'Speaker 1 2.5–3: Me.'],
  },
  {
    about: 'speakers who are objects, and whose names stand beside their numbers',
    format: 'segments',
    source: {
      items: [
        { from: { id: 1, name: 'Ann Lee' }, text: 'Who waters it?', offset: 1.5, duration: 0.5 },
        { from: { id: 2, name: 'Bo Sand' }, text: 'Me.', offset: 2.5, duration: 1 },
        { from: null, text: 'Why?', offset: 4, duration: 1 },
      ],
    },
    lines: ['Ann Lee 1.5–2: Who waters it?', 'Bo Sand 2.5–3.5: Me.', '- 4–5: Why?'],
  },
  {
    about: 'the name of a speaker before a number and a word that may name anything',
    format: 'segments',
    source: [
      { speakerId: 'u1', name: 'entries/1', speakerDisplayName: 'Ann Lee', text: 'Me?', startTime: '00:00:01' },
      { speakerId: 'u2', name: 'entries/2', speakerDisplayName: null, text: 'You.', startTime: '00:00:02' },
    ],
    lines: ['Ann Lee 1–: Me?', 'entries/2 2–: You.'],
  },
  {
    about: 'pieces in lists within a list of speakers',
    format: 'segments',
    source: {
      calls: [
        {
          turns: [
            {
              speakerId: 'x1',
              lines: [
                { text: 'Who waters it?', start: 1500, end: 2000 },
                { text: 'Say.', start: 2100 },
              ],
            },
            { speakerId: 'x2', lines: [{ text: 'I have no idea.', start: 90_000, end: 91_000 }] },
          ],
        },
      ],
    },
    lines: [
      'x1 1.5–2: Who waters it?',
      '… 2.1–: Say.',
      'x2 90–91: I have no idea.',
      '! The times were taken for milliseconds, since they are whole and very large numbers.',
    ],
  },
  {
    about: 'the list with the most words, if a summary stands above it',
    format: 'segments',
    source: {
      summary: [{ speaker: 'Ann Lee', text: 'Water.', start: 1 }],
      lines: [
        { speaker: 'Ann Lee', text: 'Who waters it, and when?', start: 1.5 },
        { speaker: 'Bo Sand', text: 'I do, at night.', start: 2.5 },
      ],
    },
    lines: ['Ann Lee 1.5–: Who waters it, and when?', 'Bo Sand 2.5–: I do, at night.'],
  },
  {
    about: 'pieces of words, which begin with a space where a word begins',
    format: 'segments',
    source: {
      tokens: [
        { text: 'Wa', start_ms: 500, speaker: '1' },
        { text: 'ter', start_ms: 700, speaker: '1' },
        { text: ' it', start_ms: 900, speaker: '1' },
        { text: '!', start_ms: 1100, speaker: '1' },
        { text: 'No', start_ms: 1500, speaker: '2' },
        { text: '.', start_ms: 1700, speaker: '2' },
      ],
    },
    lines: ['Speaker 1 0.5–: Water it!', 'Speaker 2 1.5–: No.'],
  },
  {
    about: 'words alone, one of them without a time and a speaker',
    format: 'segments',
    source: {
      word_segments: [
        { word: 'Take', start: 1, end: 1.2, speaker: 'SPEAKER_00' },
        { word: '3.' },
        { word: 'Why?', start: 3, end: 3.5, speaker: 'SPEAKER_01' },
        { word: '4' },
        { word: 'So.', start: 5, end: 5.5, speaker: 'SPEAKER_01' },
      ],
    },
    lines: ['SPEAKER_00 1–1.2: Take', '-: 3.', 'SPEAKER_01 3–3.5: Why?', '… 5–5.5: 4 So.'],
  },
  {
    about: 'a text and nothing else',
    format: 'whisper',
    source: { text: 'Who waters it?' },
    lines: ['-: Who waters it?'],
  },
  {
    about: 'milliseconds',
    format: 'whisperx',
    source: {
      segments: [
        { start: 1500, end: 2500, text: ' Who waters it?', speaker: { id: '1', name: 'Ann Lee' } },
        { start: 62_000, end: 63_000, text: ' Me.', speaker: { id: '2', name: 'Bo Sand' } },
      ],
    },
    lines: [
      'Ann Lee 1.5–2.5: Who waters it?',
      'Bo Sand 62–63: Me.',
      '! The times were taken for milliseconds, since they are whole and very large numbers.',
    ],
  },
  {
    about: 'channels whose items have the words, and items that do not say the channel',
    format: 'aws-transcribe',
    source: {
      results: {
        transcripts: [],
        items: [...items('Who waters it?', 1, {}), ...items('Me.', 4, {})],
        channel_labels: {
          channels: [
            { channel_label: 'ch_0', items: items('Who waters it?', 1, {}) },
            { channel_label: 'ch_1', items: items('Me.', 4, {}) },
          ],
        },
      },
    },
    lines: ['Channel 0 1–2.4: Who waters it?', 'Channel 1 4–4.4: Me.'],
  },
];

const events: RecogniserFile[] = [
  {
    about: 'chunks of several channels, in the order of time',
    format: 'yandex-speech',
    source: {
      done: true,
      response: {
        chunks: [
          {
            alternatives: [{ text: 'Who waters it?', words: [{ startTime: '1s', endTime: '1.400s', word: 'Who' }] }],
            channelTag: '1',
          },
          {
            alternatives: [{ text: 'Good.', words: [{ startTime: '6s', endTime: '6.5s', word: 'Good' }] }],
            channelTag: '1',
          },
          {
            alternatives: [{ text: 'I do.', words: [{ startTime: '3s', endTime: '3.5s', word: 'I' }] }],
            channelTag: '2',
          },
        ],
      },
    },
    lines: ['Channel 1 1–1.4: Who waters it?', 'Channel 2 3–3.5: I do.', 'Channel 1 6–6.5: Good.'],
  },
  {
    about: 'events of a stream, in which a refined text takes the place of the final one',
    format: 'yandex-speech',
    source: [
      { result: { partial: { alternatives: [{ text: 'who' }] } } },
      {
        result: {
          final: { alternatives: [{ text: 'who waters it', startTimeMs: '1000', endTimeMs: '2000' }], channelTag: '0' },
          channelTag: '0',
        },
      },
      {
        result: {
          finalRefinement: {
            finalIndex: '0',
            normalizedText: {
              alternatives: [{ text: 'Who waters it?', startTimeMs: '1000', endTimeMs: '2000' }],
              channelTag: '0',
            },
          },
          channelTag: '0',
        },
      },
      {
        result: {
          final: { alternatives: [{ text: 'I do.', startTimeMs: '3000', endTimeMs: '3500' }], channelTag: '1' },
          channelTag: '1',
        },
      },
    ],
    lines: ['Channel 0 1–2: Who waters it?', 'Channel 1 3–3.5: I do.'],
  },
  {
    about: 'times that count samples, and names in a list of their own',
    format: 'otter',
    source: {
      speech: {
        speakers: [
          { id: 3, speaker_name: 'Ann Lee' },
          { id: 4, speaker_name: 'Bo Sand' },
        ],
        transcripts: [
          { speaker_id: 3, start_offset: 8000, end_offset: 24_000, transcript: 'Who waters it?' },
          { speaker_id: 4, start_offset: 32_000, end_offset: 40_000, transcript: 'I do.' },
          { speaker_id: null, start_offset: 48_000, end_offset: 56_000, transcript: 'Me too.' },
        ],
      },
    },
    lines: ['Ann Lee 0.5–1.5: Who waters it?', 'Bo Sand 2–2.5: I do.', '- 3–3.5: Me too.'],
  },
  {
    about: 'the speech of a video, with the words of all speakers in the last result',
    format: 'google-speech',
    source: {
      annotationResults: [
        {
          inputUri: '/well.mp4',
          speechTranscriptions: [
            { alternatives: [{ transcript: 'Who waters it?', words: words('Who waters it?', 1, googleTimes) }] },
            { alternatives: [{}] },
            { alternatives: [{ transcript: ' I do.', words: words('I do.', 4, googleTimes) }] },
            {
              alternatives: [
                {
                  words: [
                    ...words('Who waters it?', 1, googleTimes).map((word) => ({ ...word, speakerTag: 1 })),
                    ...words('I do.', 4, googleTimes).map((word) => ({ ...word, speakerTag: 2 })),
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
    lines: ['Speaker 1 1–2.4: Who waters it?', 'Speaker 2 4–4.9: I do.'],
  },
  {
    about: 'a list of answers',
    format: 'ibm-watson',
    source: [
      {
        results: [{ alternatives: [{ transcript: 'is it on ', timestamps: words('is it on', 1, (...word) => word) }] }],
        speaker_labels: [0, 0.5, 1].map((from) => ({ from: from + 1, to: from + 1.4, speaker: 2 })),
      },
    ],
    lines: ['Speaker 2 1–2.4: is it on'],
  },
  {
    about: 'both times of a piece in an object, and voices as labels',
    format: 'segments',
    source: [
      { segment: { start: 0.5, end: 1.5 }, track: 'A', label: 'SPEAKER_00', text: 'Who waters it?' },
      { segment: { start: 2, end: 3 }, track: 'B', label: 'SPEAKER_01', text: 'I do.' },
    ],
    lines: ['SPEAKER_00 0.5–1.5: Who waters it?', 'SPEAKER_01 2–3: I do.'],
  },
  {
    about: 'the times of all words of a piece in a list',
    format: 'segments',
    source: {
      transcript: [
        { transcript: 'Who waters it?', timestamps: [1, 1.5, 2], speaker_id: 0 },
        { transcript: 'Me.', timestamps: [4], speaker_id: 1 },
      ],
      speakers: [
        { id: 0, name: 'Ann Lee' },
        { id: 1, name: 'Bo Sand' },
      ],
    },
    lines: ['Ann Lee 1–: Who waters it?', 'Bo Sand 4–: Me.'],
  },
  {
    about: 'names of persons, and offsets with their unit',
    format: 'segments',
    source: {
      items: [
        { personName: 'Ann Lee', text: 'Who waters it?', offsetMillisecond: 500, durationMillisecond: 1000 },
        { personName: 'Bo Sand', text: 'Me.', offsetMillisecond: 2500, durationMillisecond: 500 },
      ],
    },
    lines: ['Ann Lee 0.5–1.5: Who waters it?', 'Bo Sand 2.5–3: Me.'],
  },
  {
    about: 'labels that say something else of a piece',
    format: 'segments',
    source: [
      { start: 0.5, label: 'question', text: 'Who waters it?' },
      { start: 2, label: 'answer', text: 'I do.' },
    ],
    lines: ['- 0.5–: Who waters it?', '… 2–: I do.'],
  },
  {
    about: 'words that are called values, with milliseconds',
    format: 'segments',
    source: {
      transcript: {
        paragraphs: [
          {
            speaker: 'Ann Lee',
            words: [
              { value: 'Who ', time: 61_000, duration: 300 },
              { value: 'cares?', time: 61_400, duration: 500 },
            ],
          },
          { speaker: 'Bo Sand', words: [{ value: 'Me.', time: 202_000, duration: 300 }] },
        ],
      },
    },
    lines: [
      'Ann Lee 61–61.9: Who cares?',
      'Bo Sand 202–202.3: Me.',
      '! The times were taken for milliseconds, since they are whole and very large numbers.',
    ],
  },
  {
    about: 'a list of the one who speaks, and of several who cannot be told apart',
    format: 'segments',
    source: {
      timeline: [
        { ts: '00:00:01.500', end_ts: '00:00:02', text: 'Is it on?', users: [{ username: 'Ann Lee' }] },
        {
          ts: '00:00:03',
          end_ts: '00:00:04',
          text: 'It is.',
          users: [{ username: 'Bo Sand' }, { username: 'Cy Day' }],
        },
      ],
    },
    lines: ['Ann Lee 1.5–2: Is it on?', '- 3–4: It is.'],
  },
];

/** A word of Google's, with its times as that service writes them. */
function googleTimes(word: string, start: number, end: number) {
  return { word, startTime: `${start}s`, endTime: `${end}s` };
}

export const recogniserFiles: readonly RecogniserFile[] = [
  ...whisper,
  ...whisperX,
  ...whisperCpp,
  ...chunks,
  ...aws,
  ...deepgram,
  ...assemblyAi,
  ...google,
  ...rev,
  ...azure,
  ...others,
  ...events,
];
