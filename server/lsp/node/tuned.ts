import { tune } from './engine.ts';

// To be imported before anything else: the program itself fills the room for new objects, which would stay 6 MB larger.
tune();
