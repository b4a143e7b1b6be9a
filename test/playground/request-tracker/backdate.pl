# Spreads a fresh seed over the last two weeks: every ticket's rows are moved back, each row of a person
# by a time of its own. What RT does by itself keeps the time of its cause, so that a due date is still
# its cause plus the service level.
use strict; use warnings; use DBI;
my $d = DBI->connect("dbi:SQLite:dbname=$ARGV[0]",'','',{RaiseError=>1,AutoCommit=>0});
my @t = @{ $d->selectcol_arrayref('select id from Tickets order by id') };
for my $id (@t) {
  my $age = 45 + ($id * 397) % (14*24*60);                        # minutes since creation
  my $x = $d->selectall_arrayref("select id,Type,Field,NewValue,Creator,OldValue from Transactions where ObjectType='RT::Ticket' and ObjectId=? order by id",undef,$id);
  my $n = grep { $_->[4] != 1 } @$x or next;                      # what RT does by itself keeps the time of its cause
  my ($k, $m, $last, %at, %prev) = (-1, $age, $age);
  for my $t (@$x) { my ($xid,$type,$field,$new,$by,$old) = @$t;
    if ($by != 1) { $k++; $m = int($age - $k * $age * 0.85 / $n) } $last = $m;
    $d->do("update Transactions set Created=datetime(Created,?) where id=?",undef,"-$m minutes",$xid);
    $d->do("update Attachments set Created=datetime(Created,?) where TransactionId=?",undef,"-$m minutes",$xid);
    if (($field||'') =~ /^(Due|Starts)$/) { my $f = $1;
      $d->do("update Transactions set OldValue=? where id=?",undef,$prev{$f},$xid) if defined $prev{$f} && $old && $old !~ /^1970/;
      if ($new && $new !~ /^1970/) { $at{$f} = $m; $d->do("update Transactions set NewValue=datetime(NewValue,?) where id=?",undef,"-$m minutes",$xid);
        ($prev{$f}) = $d->selectrow_array("select NewValue from Transactions where id=?",undef,$xid) } }
    $at{Told} = $m if $type eq 'Correspond'; $at{Resolved} = $m if $type eq 'Status' && $new =~ /resolved|rejected/; $at{Started} = $m if $type eq 'Status' && !exists $at{Started};
  }
  my %s = (Created=>$age, LastUpdated=>$last, Started=>$at{Started}//$age, Resolved=>$at{Resolved}//$last, Told=>$at{Told}//$last, Due=>$at{Due}//$age, Starts=>$at{Starts}//$age);
  for my $c (sort keys %s) { $d->do("update Tickets set $c=datetime($c,?) where id=? and $c is not null and $c not like '1970%'",undef,"-$s{$c} minutes",$id) }
}
$d->commit; $d->disconnect;
