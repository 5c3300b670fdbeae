import { parentPort, workerData } from 'node:worker_threads';
import { doJob, type Job, type Material } from './learning.ts';

parentPort?.on('message', (job: Job) => parentPort?.postMessage(doJob(job, workerData as Material)));
