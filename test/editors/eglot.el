;;; eglot.el --- Emacs as somebody uses it who set it up by docs/editors/emacs.md  -*- lexical-binding: t -*-

(setq eglot-sync-connect 10
      eglot-confirm-server-initiated-edits nil)

(defun check (what is-so)
  (message "%s emacs: %s" (if is-so "ok" "FAILED") what)
  (unless is-so (kill-emacs 1)))

(defun wait (what holds)
  (let ((end (+ (float-time) 10))
        is-so)
    (while (and (not (setq is-so (funcall holds))) (< (float-time) end))
      (accept-process-output nil 0.05))
    (check what is-so)))

(defun found ()
  "The finding that the test is about."
  (flymake-start)
  (seq-find (lambda (one) (string-match-p (getenv "SAYS") (flymake-diagnostic-text one)))
            (flymake-diagnostics)))

(defun line () (buffer-substring-no-properties (line-beginning-position) (line-end-position)))

(with-current-buffer (find-file-noselect (getenv "RECORD"))
  (check "knows the mode of a record" (eq major-mode 'case-record-mode))
  ;; What `eglot-ensure' leaves for the moment after the command, of which there is none here.
  (run-hooks 'post-command-hook)
  (check "starts the server" (eglot-current-server))
  (wait "shows a finding" #'found)
  (let ((finding (found)))
    (check "underlines the value"
           (equal (getenv "BEFORE")
                  (buffer-substring-no-properties (flymake-diagnostic-beg finding) (flymake-diagnostic-end finding))))

    (check "is told that there are completions" (eglot--server-capable :completionProvider))
    (goto-char (point-min))
    (search-forward "status: ")
    (let* ((capf (eglot-completion-at-point))
           (offered (all-completions "" (nth 2 capf))))
      (check "offers the values of a status" (and (member "in-progress" offered) (member "complete" offered) t)))

    (goto-char (flymake-diagnostic-beg finding))
    (let ((actions (eglot-code-actions (point) (point) "quickfix")))
      (check "offers a quick fix" (> (length actions) 0))
      (eglot--apply-workspace-edit (plist-get (elt actions 0) :edit)))
    (check "applies it" (equal (getenv "AFTER") (line))))
  ;; Timers of an idle Emacs never run in a batch.
  (eglot--signal-textDocument/didChange)
  (wait "takes the finding away" (lambda () (null (found))))
  (let ((server (eglot-current-server)))
    (set-buffer-modified-p nil)
    (eglot-shutdown server)
    (check "lets the server end" (not (jsonrpc-running-p server)))))
(message "emacs: done")
(kill-emacs 0)
;;; eglot.el ends here
