"""The commands that are run with and without `faq run`: shell lines, and how they are talked to."""
import signal

# Run both on a terminal and in pipes. Everything is made up here; what a machine lacks is left out.
PLAIN = r"""
true
false
echo hello
printf 'no line break'
printf 'a\nb\r\nc\rd'
printf '\033[31mred\033[0m\n\033[2K\rover'
printf '\000\001\002\377\376'
head -c 100000 /dev/zero
head -c 3000 /dev/zero | tr '\0' x
seq 100000
seq 3 | while read x; do echo "line $x"; done
ls /
ls /nowhere
ls -C /usr
ls --color=auto -d /
cat /nowhere
cat </dev/null
grep nothing /etc/passwd
grep -c root /etc/passwd
grep --color=auto root /etc/passwd
sort /etc/passwd
wc -l /etc/passwd
cut -d: -f1 /etc/passwd
tr a-z A-Z </etc/passwd
od -c /etc/hostname
base64 /etc/passwd
sha256sum /etc/passwd
diff /etc/passwd /etc/group
cmp /etc/passwd /etc/group
find /etc -maxdepth 1 -name 'pass*'
find /nowhere
tar cf - /etc/hostname | tar tf -
tar xf /etc/passwd
gzip -c /etc/passwd | gzip -d
gzip -d </etc/passwd
sed -n 1,3p /etc/passwd
sed 's/(/'
awk 'BEGIN { print 1/3; exit 3 }'
awk '{'
xargs -n 1 echo <<< 'a b c'
echo x | xargs false
expr 1 + 1
expr 1 - 1
test 1 -gt 2
dd if=/dev/zero of=/dev/null bs=1k count=3 2>&1 | head -n 2
env -i A=1 env
env | grep -v '^_=' | sort
id -u
pwd
cd / && pwd
umask
umask 077; umask
ulimit -n
ulimit -c 0; ulimit -c
nice nice
locale
date +%Y
basename /a/b/c
tty
test -t 0; echo $?; test -t 1; echo $?; test -t 2; echo $?
stty size
stty -a
tput cols
tput lines
tput setaf 1
tput nonsense
ls -l /proc/self/fd | sed 's/.*[0-9][0-9]:[0-9][0-9] //;s/pts.[0-9]*/pts/;s/:\[[0-9]*\]//;s/self.fd.*//;s,/proc/[0-9]*/fd,/proc/N/fd,'
echo out; echo err >&2; echo out again
echo err >&2
sh -c 'exit 42'
sh -c 'nonesuch-command'
sh -c 'exec /etc/passwd'
sh -c 'if then'
bash -c 'echo ${x?is not set}'
bash -c 'set -e; false; echo never'
bash -c 'set -u; echo $nothing'
bash -c 'set -x; : traced'
bash -c 'set -o pipefail; false | true'
bash -c 'trap "echo bye" EXIT; exit 5'
bash -c 'trap "echo caught; exit 9" TERM; kill -TERM $$; sleep 5'
bash -c 'trap "" PIPE; yes 2>/dev/null | head -n 1; echo ${PIPESTATUS[*]}'
bash -c 'yes | head -n 2; echo ${PIPESTATUS[*]}'
bash -c 'kill -USR1 0'
bash -c 'trap "echo once" USR1; kill -USR1 0; sleep 0.1; echo done'
bash -c 'trap "" INT; kill -INT $$; echo ignored'
bash -c 'echo $0 $# "$@"' name 'a b' '' '*'
bash -c 'sleep 0.2 & wait; echo waited'
bash -c '(sleep 0.2; echo later) & echo now; wait'
bash -c 'coproc cat; echo hi >&${COPROC[1]}; read x <&${COPROC[0]}; echo $x'
bash -c 'exec 3>&1; echo three >&3'
bash -c 'exec 1>&-; echo lost'
bash -c 'exec 2>&-; echo out; echo lost >&2'
bash -c 'exec <&-; cat'
bash -c 'cat <(echo one) <(echo two)'
bash -c 'echo to the terminal >/dev/stdout; echo err >/dev/stderr'
bash -c 'ulimit -v 200000; ulimit -v'
bash -c 'ulimit -t 1; while :; do :; done'
bash -c 'ulimit -f 1; head -c 9999 /dev/zero >big; s=$?; rm big; exit $s'
setsid -w sh -c 'echo in a session of its own; exit 6'
nohup sh -c 'echo not hung up' </dev/null 2>/dev/null | cat
timeout 0.2 sleep 5
timeout -s KILL 0.2 sleep 5
timeout -s INT 0.2 sh -c 'trap "echo int; exit 3" INT; sleep 5'
timeout --foreground 0.2 cat /dev/zero >/dev/null
env -u HOME sh -c 'echo ${HOME-none}'
chroot / echo in
python3 -c 'print("hi")'
python3 -c 'import sys; sys.exit(3)'
python3 -c 'import sys; sys.exit("words")'
python3 -c '1/0'
python3 -c 'import nonesuch_module'
python3 -c 'if'
python3 -c 'import os; os.abort()'
python3 -c 'import os, signal; os.kill(os.getpid(), signal.SIGSEGV)'
python3 -c 'import sys; sys.stdout.buffer.write(bytes(range(256)) * 50)'
python3 -c 'import sys; print(sys.stdin.isatty(), sys.stdout.isatty(), sys.stderr.isatty())'
python3 -c 'import os; print(os.isatty(0)); print(os.get_terminal_size(1).columns if os.isatty(1) else "-")'
python3 -c 'import signal; print([s.name for s in signal.Signals if signal.getsignal(s) == signal.SIG_IGN])'
python3 -c 'import signal; print(sorted(signal.pthread_sigmask(signal.SIG_BLOCK, [])))'
python3 -c 'import os; print(sorted(set(os.environ) - {"_"}))'
python3 -c 'import resource; print(resource.getrlimit(resource.RLIMIT_NOFILE))'
python3 -c 'import os; print([f for f in range(40) if os.path.exists(f"/proc/self/fd/{f}") and f > 2])'
python3 -c 'import subprocess; subprocess.run(["sh", "-c", "echo nested; exit 2"], check=True)'
python3 -c 'import warnings; warnings.warn("odd")'
python3 -m json.tool </etc/passwd
python3 -m unittest nonesuch
perl -e 'print "hi\n"'
perl -e 'die "dead\n"'
perl -e 'kill 9, $$'
perl -e '$| = 1; print "a"; select undef, undef, undef, 0.1; print "b"'
perl -we 'my $x; print $x . "\n"'
perl -e '('
node -e 'console.log("hi")'
node -e 'throw new Error("bad")'
node -e 'process.exit(7)'
node -e 'console.log(process.stdout.isTTY, process.stdin.isTTY)'
node -e 'require("nonesuch")'
gcc --version
gcc -x c - -fsyntax-only <<< 'int main(void) { return 0 }'
gcc -x c - -fsyntax-only -fdiagnostics-color=auto <<< 'int x = "y"; int x = z;'
gcc nowhere.c
gcc -x c - -o /nowhere/a <<< 'int main(void) { return 0; }'
cc -x c - -Wall -Wextra -fsyntax-only <<< 'int main(void) { int unused; }'
javac Nowhere.java
make -f /nowhere
printf 'all: ; @echo making; exit 3\n' | make -f -
printf 'a b:\n\t@echo $@\nall: a b c\nc:\n\t@false\n' | make -s -f - all
printf 'all: a b c d\na b c d: ; @sleep 0.0$(words $@); echo done $@\n' | make -s -j1 -f - all
git --version
git -C / status
git nonesuch
git -c color.ui=auto -C . log -1
git init -q repo 2>&1; git -C repo status --short; git -C repo commit -m x
ld nowhere.o
strings /bin/true | head -n 3
file /nowhere
curl -sS http://127.0.0.1:1/
openssl version
openssl nonesuch
dpkg -l nonesuch-package
apt-cache show nonesuch-package
sqlite3 -version
ssh -V
ssh -o BatchMode=yes -o ConnectTimeout=1 -p 1 127.0.0.1 true
""".strip().split("\n")

# Lines that read standard input, with what stands there.
WITH_INPUT = [
    ("cat", b"words\nmore"),
    ("cat", b""),
    ("cat", bytes(range(256)) * 3000),
    ("wc -c", b"x" * 1_000_000),
    ("head -n 1", b"first\n" + b"rest\n" * 200_000),
    ("read x; echo \"got $x\"", b"one\ntwo\n"),
    ("while read x; do echo \"<$x>\"; done", b"a\nb\nc\n"),
    ("sort -n", b"3\n1\n2\n"),
    ("bash", b"echo from a script\nexit 4\n"),
    ("python3", b"print('from a script')\nraise SystemExit(5)\n"),
    ("python3 -", b"1/0\n"),
    ("tee /dev/stderr", b"twice\n"),
    ("gzip -c | gzip -d", b"round\n" * 1000),
    ("exec <&-; sleep 0.1; echo closed", b"unread\n" * 100_000),
    ("xargs echo", b"a\nb\n"),
    ("sh -s", b"kill -9 $$\n"),
]

# Signals that end a process, sent by the command to itself.
ENDING = [
    number for number in range(1, 65)
    if number not in (signal.SIGCHLD, signal.SIGCONT, signal.SIGSTOP, signal.SIGTSTP, signal.SIGTTIN, signal.SIGTTOU,
                      signal.SIGURG, signal.SIGWINCH, 32, 33)
]
