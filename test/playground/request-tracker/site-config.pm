package RT;
# Everything lives under UPTIER_RT_STATE; /etc/request-tracker5 is neither read nor written.
my ($state, $port) = @ENV{qw(UPTIER_RT_STATE UPTIER_RT_PORT)};
$RT::VarPath         = $state;
$RT::MasonDataDir    = "$state/mason_data";
$RT::MasonSessionDir = "$state/session_data";
Set($rtname, 'rt.e2e.test');
Set($Organization, 'e2e.test');
Set($Timezone, 'UTC');
Set($WebDomain, '127.0.0.1');
Set($WebPort, $port);
Set($WebBaseURL, "http://127.0.0.1:$port");
Set($WebPath, '');
Set($DatabaseType, 'SQLite');
Set($DatabaseName, "$state/rt.sqlite");
Set($DatabaseHost, ''); Set($DatabasePort, ''); Set($DatabaseUser, ''); Set($DatabasePassword, '');
Set($WebSessionClass, 'Apache::Session::File');
Set($CorrespondAddress, 'support@e2e.test');
Set($CommentAddress, 'support-comment@e2e.test');
Set($OwnerEmail, 'root@e2e.test');
Set($MailCommand, 'mbox'); # mail goes to a file under the state folder, never out
Set($LogToSyslog, undef);
Set($LogToSTDERR, 'warning');
Set($LogToFile, undef);
Set($WebSecureCookies, 0);
Set(@ReferrerWhitelist, "127.0.0.1:$port", "localhost:$port");
Set(%FullTextSearch, Enable => 0, Indexed => 0);
Set(%GnuPG, Enable => 0); Set(%SMIME, Enable => 0);
Set(%ServiceAgreements, (
  Default => 'Bronze',
  QueueDefault => { Support => 'Silver', Incidents => 'Gold' },
  Levels => {
    Gold   => { StartImmediately => 1, Response => { RealMinutes => 60 },   Resolve => { RealMinutes => 60*4 },  KeepInLoop => { RealMinutes => 60*2 } },
    Silver => { StartImmediately => 1, Response => { RealMinutes => 60*4 }, Resolve => { RealMinutes => 60*24 } },
    Bronze => { Response => { BusinessMinutes => 60*8 }, Resolve => { BusinessMinutes => 60*40 } },
  },
));
Set(%ServiceBusinessHours, ( Default => {
  map { $_ => { Name => "d$_", Start => '9:00', End => '18:00' } } 1..5 } ));
1;
