internal import Glibc

exit(Program.run(arguments: StartArguments.all).rawValue)
