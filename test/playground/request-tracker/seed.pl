# Users, tickets, replies, notes, changes, links and one merge, each made through REST 2.0 by the user
# who would make it. RT stamps everything "now"; backdate.pl spreads it out afterwards.
use strict; use warnings; use utf8;
use LWP::UserAgent; use HTTP::Request; use JSON (); use MIME::Base64 qw(encode_base64);
my $base = $ENV{UPTIER_RT_BASE}; my $J = JSON->new->utf8->canonical;
my %ua;
sub login { my ($u, $p) = @_;
  my $ua = LWP::UserAgent->new(timeout => 60, no_proxy => ['127.0.0.1'], max_redirect => 0, agent => 'uptier-seed/1'); $ua->cookie_jar({});
  my $r = $ua->post("$base/NoAuth/Login.html", { user => $u, pass => $p });
  my $ok = $ua->get("$base/REST/2.0/rt"); die "login $u: ".$ok->status_line unless $ok->code == 200; $ua{$u} = $ua; }
sub api { my ($u, $m, $path, $body) = @_;
  my $r = HTTP::Request->new($m, "$base/REST/2.0/$path", ['Content-Type' => 'application/json', Accept => 'application/json']);
  $r->content($J->encode($body)) if defined $body;
  my $res = $ua{$u}->request($r);
  die "$u $m $path: ".$res->status_line." ".$res->content unless $res->code =~ /^2/;
  return length $res->content ? eval { JSON->new->utf8->allow_nonref->decode($res->content) } : undef; }
login('root', $ENV{UPTIER_RT_PASSWORD});
my @agents = (['agent1','Agent One'],['agent2','Agent Two'],['agent3','Agént Thrée']);
my @cust   = (['customer1','Customer One','customer1@cust.test'],['customer2','Customer Two','customer2@cust.test'],['customer3','Customer Three','customer3@corp.test'],['customer4','Customer Four','customer4@corp.test']);
my %uid;
for (@agents) { api('root','POST','user',{ Name=>$_->[0], RealName=>$_->[1], EmailAddress=>"$_->[0]\@e2e.test", Password=>'Agent#2024', Privileged=>1 }); $uid{$_->[0]} = api('root','GET',"user/$_->[0]")->{id} }
for (@cust)   { api('root','POST','user',{ Name=>$_->[0], RealName=>$_->[1], EmailAddress=>$_->[2], Password=>'Agent#2024', Privileged=>0 }) }
my $g = api('root','POST','groups', [ { field=>'Name', value=>'Agents' } ])->{items}[0]{id} or die 'no Agents group';
api('root','PUT',"group/$g/members", [ map { "$uid{$_->[0]}" } @agents ]);
login($_->[0],'Agent#2024') for @agents, @cust;

my @subj = ('Cannot sign in after password reset','Invoice 2231 charged twice','API returns 502 since this morning','Export to CSV is empty',
 'Feature request: dark mode','Webhook signature mismatch','<script>alert("xss")</script> & "quotes" in subject','Data centre EU-1 unreachable',
 'Naïve Ünïcode subject 日本語 ✓','Printer on 3rd floor offline','Password reset e-mail never arrives','Slow dashboard for large accounts',
 'SSO login loops forever','Please delete my account','Mobile app crashes on start');
my @q = qw(Support Incidents Support Billing General); my @pri = (0,50,100,50,0,100,20);
my @sev = ('1 - Critical','2 - Major','3 - Minor','4 - Question',undef);
my @own = ('Nobody','agent1','agent2','agent3','agent1','Nobody','root');
my @st  = qw(new open stalled resolved open open rejected new);
my @prod= ('Gateway','Portal','Mobile app',undef);
my $n = $ENV{UPTIER_RT_TICKETS};
for my $i (1..$n) {
  my $c = $cust[$i % @cust]; my $agent = $agents[$i % @agents][0];
  my $s = $subj[($i-1) % @subj] . ($i > @subj ? " (#$i)" : '');
  my %cf; $cf{Severity} = $sev[$i % @sev] if defined $sev[$i % @sev]; $cf{Product} = $prod[$i % @prod] if defined $prod[$i % @prod];
  my %t = ( Queue=>$q[$i % @q], Subject=>$s, Requestor=>$c->[2], Priority=>$pri[$i % @pri], InitialPriority=>$pri[$i % @pri], CustomFields=>\%cf,
    Content=>"Hello,\n\n$s. This is ticket number $i of the seed.\n\nRegards,\n$c->[1]\n", ContentType=>'text/plain' );
  $t{Cc} = ['boss@corp.test'] if $i % 6 == 0;
  $t{SLA} = 'Bronze' if $i == 7;
  my $id = api($c->[0],'POST','ticket',\%t)->{id};   # created by the customer
  # a customer may not set these; the agent side does
  api('root','PUT',"ticket/$id",{ Priority=>$t{Priority}, CustomFields=>\%cf, ($t{SLA} ? (SLA=>$t{SLA}) : ()) });
  my $owner = $own[$i % @own]; api('root','PUT',"ticket/$id",{ Owner=>$owner }) if $owner ne 'Nobody';
  my $replies = $i == 1 ? 7 : $i % 5;
  for my $k (1..$replies) {
    if ($k % 3 == 0)    { api($agent,'POST',"ticket/$id/comment",   { Content=>"Internal note $k on ticket $id: checked the logs.", ContentType=>'text/plain', TimeTaken=>5 }) }
    elsif ($k % 2 == 1) { api($agent,'POST',"ticket/$id/correspond",{ Content=>"<p>Hi $c->[1],</p><p>We are <b>looking into it</b> (reply $k).</p>", ContentType=>'text/html', TimeTaken=>10 }) }
    else                { api($c->[0],'POST',"ticket/$id/correspond",{ Content=>"Any news? It still happens. (reply $k)", ContentType=>'text/plain' }) }
  }
  if ($i == 2) { api('agent2','POST',"ticket/$id/correspond",{ Content=>'See the attached file.', ContentType=>'text/plain',
      Attachments=>[{ FileName=>'log.txt', FileType=>'text/plain', FileContent=>encode_base64("line 1\nline 2\n",'') }] }) }
  my $st = $st[$i % @st]; $st = 'new' if $i % 5 == 0 && $i % 10;
  my $cur = api('root','GET',"ticket/$id")->{Status};
  if ($st ne $cur && !($st eq 'new')) { api($agent,'PUT',"ticket/$id",{ Status=>$st }) }
  if ($i == 4) { api('root','PUT',"ticket/$id",{ Status=>'open' }) if $cur ne 'open'; api('root','PUT',"ticket/$id",{ Status=>'stalled' }); api('root','PUT',"ticket/$id",{ Status=>'open' }) }
  print "$id $s\n";
}
api('root','PUT','ticket/5',{ DependsOn => 3, RefersTo => 2 }) if $n >= 5;
api('root','PUT',"ticket/$n",{ MergeInto => $n-1 }) if $n >= 12;     # an id that shows another ticket
