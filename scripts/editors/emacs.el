;; Emacs with eglot as a client of `incident lsp`: one step, named by EDITOR_STEP, on the file EDITOR_FILE.
(require 'cl-lib)
(when (fboundp 'package-activate-all) (package-activate-all))
(require 'eglot)
(require 'flymake)

(defvar step (getenv "EDITOR_STEP"))
(defvar lines nil)
(defun say (text &rest values) (push (apply #'format text values) lines))
(defun leave (status)
  (with-temp-file (getenv "EDITOR_OUT") (insert (mapconcat #'identity (reverse lines) "\n") "\n"))
  (kill-emacs status))
(defun wait-for (what done)
  (let ((tries 1500))
    (while (and (> tries 0) (not (funcall done)))
      (accept-process-output nil 0.02)
      (setq tries (1- tries)))
    (unless (funcall done) (say "gave up: %s" what) (leave 1))))

(setq eglot-sync-connect t
      eglot-connect-timeout 60
      eglot-send-changes-idle-time 0.01
      eglot-confirm-server-initiated-edits nil
      make-backup-files nil
      create-lockfiles nil
      eglot-server-programs
      `((text-mode . (,(getenv "EDITOR_NODE") ,(getenv "EDITOR_SERVER") "lsp" "--now" ,(getenv "EDITOR_NOW")))))
;; Without a version control system, the folder itself is the project.
(defun the-folder (_) (cons 'transient (file-name-as-directory (getenv "EDITOR_ROOT"))))
(setq project-find-functions '(the-folder))

(find-file (getenv "EDITOR_FILE"))
(text-mode)
(eglot-ensure)
(let ((eglot--current (apply #'eglot (eglot--guess-contact)))) (ignore eglot--current))
(flymake-mode 1)
(flymake-start)
(wait-for "diagnostics" (lambda () (flymake-diagnostics)))

(defun choose-action (wanted)
  (let* ((actions (append (eglot-code-actions (point-min) (point-max)) nil))
         (action (cl-find-if wanted actions)))
    (if action (eglot--apply-workspace-edit (plist-get action :edit)) (say "gave up: no such action"))))

(cond
 ((equal step "diagnostics")
  (dolist (one (sort (flymake-diagnostics)
                     (lambda (a b) (< (flymake-diagnostic-beg a) (flymake-diagnostic-beg b)))))
    (goto-char (flymake-diagnostic-beg one))
    (say "%d:%d:%s:%s" (line-number-at-pos) (- (point) (line-beginning-position))
         (let ((case-fold-search nil))
           (if (string-match "\\[\\([a-z-]+\\)\\]" (flymake-diagnostic-text one))
               (match-string 1 (flymake-diagnostic-text one))
             ""))
         (if (eq (flymake-diagnostic-type one) 'eglot-error) "error" "warning"))))
 ((equal step "quickfix")
  (choose-action (lambda (action) (eq (plist-get action :isPreferred) t)))
  (save-buffer))
 ((equal step "fix-all")
  (choose-action (lambda (action) (equal (plist-get action :kind) "source.fixAll")))
  (save-buffer))
 ((equal step "format") (eglot-format-buffer) (save-buffer))
 ((equal step "questions")
  (goto-char (flymake-diagnostic-beg (car (flymake-diagnostics))))
  (dolist (method '(hover definition completion documentSymbol foldingRange))
    (let ((answer (jsonrpc-request (eglot--current-server-or-lose) (intern (format ":textDocument/%s" method))
                                   (eglot--TextDocumentPositionParams))))
      (say "%s %s" method (if (> (length answer) 0) "answered" "empty"))))))
(leave 0)
