# Moves every instant of a seeded database on by so many seconds: a snapshot from yesterday is as fresh
# as it was then.
use strict; use warnings; use DBI;
my ($file, $seconds) = @ARGV;
my $d = DBI->connect("dbi:SQLite:dbname=$file", '', '', { RaiseError => 1, AutoCommit => 0 });
my %columns = (
  Tickets      => [qw(Created LastUpdated Starts Started Due Told Resolved)],
  Transactions => [qw(Created)],
  Attachments  => [qw(Created)],
);
for my $table (sort keys %columns) {
  $d->do("update $table set $_ = datetime($_, ?) where $_ is not null and $_ not like '1970%'", undef, "+$seconds seconds")
    for @{ $columns{$table} };
}
$d->do("update Transactions set $_ = datetime($_, ?) where Field in ('Due', 'Starts', 'Started', 'Told') and $_ like '2%'", undef, "+$seconds seconds")
  for qw(OldValue NewValue);
$d->commit; $d->disconnect;
