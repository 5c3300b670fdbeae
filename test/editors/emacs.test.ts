import assert from 'node:assert/strict';
import { configurations, describeEditor, Place } from './place.ts';

/** Emacs without a window runs no hooks of commands, so what they would do is said here. */
const look = `
(require 'eglot)
(require 'json)
(setq eglot-sync-connect 20)
(find-file "talk.transcript")
(unless (eglot-current-server) (apply #'eglot--connect (eglot--guess-contact)))
(flymake-mode 1)
(with-timeout (20)
  (while (not (flymake-diagnostics))
    (flymake-start)
    (accept-process-output nil 0.1)))
(defun names (tree)
  (mapcan (lambda (node) (if (consp node) (cons (substring-no-properties (car node)) (if (listp (cdr node)) (names (cdr node)))))) tree))
(with-temp-file "seen.json"
  (insert (json-encode
    (list (cons 'outline (vconcat (with-current-buffer "talk.transcript" (names (funcall imenu-create-index-function)))))
          (cons 'problems (vconcat (with-current-buffer "talk.transcript" (mapcar #'flymake-diagnostic-text (flymake-diagnostics)))))))))
(kill-emacs)
`;

describeEditor('Emacs', { command: 'emacs', packages: ['emacs-nox', 'elpa-eglot'] }, () => {
  it('shows the outline and a problem, set up as docs/editors.md says', () => {
    const place = new Place();
    const [configuration = ''] = configurations('Emacs', 'elisp');
    const init = place.write('init.el', configuration);
    const script = place.write('look.el', look);
    const seen = place.run('emacs', ['--batch', '-f', 'package-initialize', '-l', init, '-l', script]);
    place.remove();
    assert.ok(seen.outline.includes('Bob Dee: Twelve.'), seen.outline.join());
    assert.equal(seen.problems.length, 1);
    assert.match(seen.problems[0] ?? '', /\bWho says “/);
  });
});
